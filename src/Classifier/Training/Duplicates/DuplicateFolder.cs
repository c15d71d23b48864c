using iHanoi.Civic.Platform;
using iHanoi.Civic.Reports;
using iHanoi.Classifier.Duplicates;
using iHanoi.Classifier.Files;

namespace iHanoi.Classifier.Training.Duplicates;

/// <summary>models/duplicate-finder/version: trees.json, metrics.json.</summary>
internal sealed class DuplicateFolder(ProductFolders folders)
{
    private const double Slack = 0.01;

    public ClassifierTrainingOutcome Write(
        DuplicateWeights learnt,
        DuplicateFigures figures,
        ClassifierTrainingOptions options
    )
    {
        var files = new ModelFiles(DuplicateWeights.FolderIn(folders));
        var metrics = ModelFiles.Rounded(figures.Metrics());

        if (
            !options.Force
            && files.Metrics() is { } old
            && old["recall"] > metrics["recall"] + Slack
        )
        {
            return new ClassifierTrainingOutcome(
                DuplicateWeights.Version,
                Written: false,
                $"the model in place is better: recall {old["recall"]:F3} against {metrics["recall"]:F3}",
                metrics
            );
        }

        files.Write(DuplicateWeights.File, learnt.ToJson());
        files.WriteMetrics(metrics);

        return new ClassifierTrainingOutcome(
            DuplicateWeights.Version,
            Written: true,
            $"written, precision {metrics["precision"]:F3}, recall {metrics["recall"]:F3}",
            metrics
        );
    }
}
