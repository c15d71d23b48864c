namespace iHanoi.Civic.Text;

/// <summary>Which colour token a state is shown in. The word and icon always stand beside it.</summary>
public enum Tone
{
    Neutral,
    Info,
    Ok,
    Warning,
    Danger,
    Machine,
}
