using iHanoi.Civic.Text;

namespace iHanoi.Api.Ui;

public static class Tones
{
    public static string Css(Tone tone) =>
        tone is Tone.Neutral ? "" : $"tone-{tone.ToString().ToLowerInvariant()}";
}
