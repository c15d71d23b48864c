namespace iHanoi.Testing;

/// <summary>
/// A slice of data/training that a test can learn from in seconds: the first reports of every class, few texts of
/// danger, phrases and questions. The model is poor; everything around it is real.
/// </summary>
public static class SmallTraining
{
    private const int ReportsOfAClass = 10;
    private const int Dangers = 10;
    private const int Phrases = 6;
    private const int Questions = 8;

    public static string Create(string folder)
    {
        var whole = Path.Combine(Repository.Root, "data", "training");
        Copy("reports", "*.jsonl", ReportsOfAClass);
        Copy("intents", "*.jsonl", Questions);
        Copy("dangers", "*.jsonl", Dangers);
        Copy("phrases", "matters.tsv", Phrases);
        Copy("phrases", "openings.tsv", int.MaxValue);
        Copy("phrases", "closings.tsv", int.MaxValue);
        Copy("phrases", "silence.tsv", int.MaxValue);
        Copy("phrases", "times.tsv", int.MaxValue);
        Copy("", "core-emergencies.txt", int.MaxValue);
        return folder;

        void Copy(string inner, string pattern, int lines)
        {
            Directory.CreateDirectory(Path.Combine(folder, inner));

            foreach (var file in Directory.GetFiles(Path.Combine(whole, inner), pattern))
            {
                File.WriteAllLines(
                    Path.Combine(folder, inner, Path.GetFileName(file)),
                    File.ReadLines(file).Take(lines)
                );
            }
        }
    }
}
