using System.Globalization;
using iHanoi.Civic.Knowledge;

namespace iHanoi.Api.Jobs;

/// <summary>The progress bar of the first start: one line that grows; in a log file, a line each tenth.</summary>
internal sealed class ReadingBar(string label, TextWriter output, bool isTerminal)
    : IProgress<IngestionProgress>
{
    private const int Width = 30;
    private const int Steps = 10;

    private int _shown = -1;

    public void Report(IngestionProgress value)
    {
        var steps = isTerminal ? Math.Max(value.Total, 1) : Steps;
        var step = value.Total is 0 ? steps : value.Done * steps / value.Total;

        if (step == Interlocked.Exchange(ref _shown, step))
        {
            return;
        }

        var filled = value.Total is 0 ? Width : value.Done * Width / value.Total;
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"{label} [{new string('█', filled)}{new string('·', Width - filled)}] {value.Done}/{value.Total}"
        );

        if (isTerminal)
        {
            output.Write($"\r{line}{(value.Done == value.Total ? "\n" : "")}");
        }
        else
        {
            output.WriteLine(line);
        }
    }
}
