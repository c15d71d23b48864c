using iHanoi.Civic.Platform;
using iHanoi.Civic.Reports;
using iHanoi.Classifier.Duplicates;
using iHanoi.Classifier.Files;

namespace iHanoi.Classifier.Training.Duplicates;

/// <summary>
/// Learns models/place-names from reports and scenes, and examines it on the texts of the written pairs: how many of
/// the words that are written with a capital there it knows without one.
/// </summary>
internal sealed class NameTrainer(ProductFolders folders) : IClassifierTraining
{
    private const string Measure = "f1";
    private const double Slack = 0.005;

    public string Model => "names";

    public Task<ClassifierTrainingOutcome> TrainAsync(
        ClassifierTrainingOptions options,
        IProgress<string> progress,
        CancellationToken cancellationToken
    )
    {
        var heldOut = new NearDuplicates(JudgedTexts.Of(folders, "duplicates"));
        var folder = Path.Combine(folders.Training, "duplicates");
        var reports = TrainingReports.Read(Path.Combine(folders.Training, "reports"));
        var scenes = ToldScenes.Read(Path.Combine(folder, "scenes"), text => !heldOut.Has(text));
        var lines = CasedPairs.Of([
            .. reports.Select(report => report.Text).Where(text => !heldOut.Has(text)),
            .. scenes.SelectMany(scene => scene.Texts),
        ]);
        var written = PairExample
            .Read(folder)
            .SelectMany(pair => pair.Texts)
            .Distinct(StringComparer.Ordinal);
        var files = new ModelFiles(NameLexicon.FolderIn(folders));

        return Task.FromResult(
            files.Replace(
                Figures(NameLexicon.Of(lines), written, lines.Count),
                Measure,
                Slack,
                options,
                () => files.Write(NameLexicon.File, string.Join('\n', lines) + "\n")
            )
        );
    }

    private static Dictionary<string, double> Figures(
        NameLexicon lexicon,
        IEnumerable<string> texts,
        int lines
    )
    {
        var (found, told, right) = (0, 0, 0);

        foreach (var words in texts.Select(CasedPairs.Read))
        {
            string[] folded = [.. words.Select(word => word.Word)];

            for (var i = 0; i < folded.Length; i++)
            {
                var isName = words[i].IsName is true;
                var isFound = words[i].IsName is not null && lexicon.IsName(folded, i);
                found += isFound ? 1 : 0;
                told += isName ? 1 : 0;
                right += isFound && isName ? 1 : 0;
            }
        }

        var (precision, recall) = ((double)right / found, (double)right / told);

        return new Dictionary<string, double>
        {
            ["precision"] = precision,
            ["recall"] = recall,
            [Measure] = 2 * precision * recall / (precision + recall),
            ["pairs"] = lines,
        };
    }
}
