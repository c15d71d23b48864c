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

        return files.Replace(
            figures.Metrics(),
            DuplicateFigures.Measure,
            Slack,
            options,
            () => files.Write(DuplicateWeights.File, learnt.ToJson())
        );
    }
}
