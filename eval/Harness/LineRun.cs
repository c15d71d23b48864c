namespace iHanoi.Eval.Harness;

/// <summary>Runs a task over a file: a worker a core, output in input order, progress on the error stream.</summary>
internal static class LineRun
{
    public static async Task RunAsync(
        ILineTask task,
        string from,
        string to,
        CancellationToken cancellationToken
    )
    {
        var lines = JsonLines.Lines(from).ToList();
        var answers = new string[lines.Count];
        var done = 0;

        await Parallel.ForAsync(
            0,
            lines.Count,
            new ParallelOptions
            {
                MaxDegreeOfParallelism = Environment.ProcessorCount,
                CancellationToken = cancellationToken,
            },
            async (i, token) =>
            {
                answers[i] = await task.AnswerLineAsync(lines[i], token);

                if (Interlocked.Increment(ref done) % 100 is 0)
                {
                    await Console.Error.WriteLineAsync($"{done} / {lines.Count}");
                }
            }
        );

        await WriteAsync(to, answers, cancellationToken);
    }

    public static async Task WriteAsync(
        string path,
        IEnumerable<string> lines,
        CancellationToken cancellationToken
    )
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }

        // \n on every platform: the same input gives the same bytes.
        await File.WriteAllTextAsync(
            path,
            string.Concat(lines.Select(line => line + "\n")),
            cancellationToken
        );
    }
}
