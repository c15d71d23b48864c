using iHanoi.Civic.Text;

namespace iHanoi.Civic.Answering;

public enum Speaker
{
    Citizen,
    Assistant,
}

public sealed record Utterance(Speaker Speaker, string Text);

/// <summary>
/// One message and what was said before it, oldest first. <see cref="Language"/> null: detected.
/// <see cref="At"/> is when it was asked, in Hanoi time.
/// </summary>
public sealed record Question(
    string Text,
    Language? Language,
    IReadOnlyList<Utterance> History,
    DateTimeOffset At
);
