using System.Diagnostics;
using System.Globalization;

namespace iHanoi.Bench.Classify;

/// <summary>
/// Debian's fastText on the same reports, lower-cased, words and their pairs, 25 epochs: the best on the
/// development set of the settings tried (character n-grams were worse, more epochs no better).
/// It answers a whole file at once, so there is no time of a single report.
/// </summary>
internal static class FastText
{
    private const string Name = "fastText supervised";
    private const string Label = "__label__";
    private const int Repeats = 20;

    public static async Task<IReadOnlyList<ClassifierRow>> RunAsync(
        IReadOnlyList<LabelledText> training,
        IReadOnlyList<LabelledText> judged,
        CancellationToken cancellationToken
    )
    {
        if (!File.Exists("/usr/bin/fasttext"))
        {
            return [ClassifierRow.NotRun(Name, "not installed")];
        }

        var folder = Directory.CreateTempSubdirectory("ihanoi-fasttext-").FullName;

        try
        {
            return await RunAsync(folder, training, judged, cancellationToken);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<IReadOnlyList<ClassifierRow>> RunAsync(
        string folder,
        IReadOnlyList<LabelledText> training,
        IReadOnlyList<LabelledText> judged,
        CancellationToken cancellationToken
    )
    {
        var (train, test, many) = (In("train.txt"), In("test.txt"), In("many.txt"));
        var lines = judged.Select(one => Line(one.Text)).ToArray();
        await File.WriteAllLinesAsync(
            train,
            training.Select(one => $"{Label}{one.Category} {Line(one.Text)}"),
            cancellationToken
        );
        await File.WriteAllLinesAsync(test, lines, cancellationToken);
        await File.WriteAllLinesAsync(
            many,
            Enumerable.Repeat(lines, Repeats).SelectMany(all => all),
            cancellationToken
        );
        var began = Stopwatch.GetTimestamp();
        await CallAsync(
            $"supervised -input {train} -output {In("model")} -epoch 25 -lr 0.5 -wordNgrams 2 -dim 50 -thread 1 -seed 1 -verbose 0",
            cancellationToken
        );
        var took = Stopwatch.GetElapsedTime(began).TotalSeconds;
        var (guesses, load) = await PredictAsync(In("model.bin"), test, cancellationToken);
        var (_, whole) = await PredictAsync(In("model.bin"), many, cancellationToken);
        var f1 = MacroF1.Of([
            .. judged.Zip(guesses, (one, guess) => (one.Category, guess[Label.Length..])),
        ]);
        var size = new FileInfo(In("model.bin")).Length / (1024.0 * 1024);

        return
        [
            new ClassifierRow(
                Name,
                1,
                f1,
                lines.Length * (Repeats - 1) / Math.Max(1e-3, whole - load),
                null,
                null,
                took,
                load * 1000,
                null,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"category only; batch; load = model and {lines.Length} texts; model file {size:0} MB"
                )
            ),
        ];

        string In(string file) => Path.Combine(folder, file);
    }

    private static async Task<(string[] Lines, double Seconds)> PredictAsync(
        string model,
        string file,
        CancellationToken cancellationToken
    )
    {
        var start = Stopwatch.GetTimestamp();
        var said = await CallAsync($"predict {model} {file}", cancellationToken);

        return (
            said.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            Stopwatch.GetElapsedTime(start).TotalSeconds
        );
    }

    private static string Line(string text) =>
        string.Join(
            ' ',
            text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );

    private static async Task<string> CallAsync(
        string arguments,
        CancellationToken cancellationToken
    )
    {
        using var process =
            Process.Start(
                new ProcessStartInfo("/usr/bin/fasttext", arguments)
                {
                    UseShellExecute = false,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                }
            ) ?? throw new InvalidOperationException("fasttext");
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        var said = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await errors;
        await process.WaitForExitAsync(cancellationToken);

        return said;
    }
}
