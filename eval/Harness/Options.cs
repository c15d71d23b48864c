namespace iHanoi.Eval.Harness;

/// <summary>The words after the task, as <c>--name value</c> pairs; anything else stops the run with a plain reason.</summary>
internal sealed class Options
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public static Options Parse(IReadOnlyList<string> words)
    {
        var options = new Options();

        for (var i = 0; i < words.Count; i += 2)
        {
            if (!words[i].StartsWith("--", StringComparison.Ordinal) || i + 1 == words.Count)
            {
                throw new UsageException($"'{words[i]}' is not an option with a value.");
            }

            options._values[words[i][2..]] = words[i + 1];
        }

        return options;
    }

    public string? Find(string name) => _values.GetValueOrDefault(name);

    public string Need(string name) =>
        Find(name) ?? throw new UsageException($"--{name} is missing.");

    public string NeedFile(string name) =>
        Need(name) is var path && File.Exists(path)
            ? path
            : throw new UsageException($"--{name}: there is no file '{path}'.");
}

internal sealed class UsageException(string message) : Exception(message);
