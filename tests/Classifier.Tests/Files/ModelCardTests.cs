using System.Text.Json;
using iHanoi.Civic.Reports;
using iHanoi.Classifier.Files;
using iHanoi.Testing;

namespace iHanoi.Classifier.Tests.Files;

public sealed class ModelCardTests
{
    private static readonly Dictionary<string, double> Figures = new() { ["recall"] = 0.91234 };

    [Fact]
    public void A_model_trained_for_the_first_time_has_a_card_with_its_figures()
    {
        var models = Scratch.Folder("ihanoi-card-");

        Train(models, Figures);

        Card(models)
            .ShouldBe(
                """
                # reader 7

                ## The last training
                Written by the training itself, seed 20261125; what stands above is written by people.

                | Figure | Value |
                |---|---|
                | recall | 0.9123 |

                """
            );
    }

    [Fact]
    public void What_people_wrote_stays_and_only_the_figures_are_new()
    {
        var models = Scratch.Folder("ihanoi-card-");
        Train(models, Figures);
        var path = Path.Combine(models, "reader", "7", ModelCard.File);
        File.WriteAllText(path, "# reader 7\n\nReads.\n" + Card(models)["# reader 7\n".Length..]);

        Train(models, new() { ["recall"] = 0.95 });

        Card(models).ShouldStartWith("# reader 7\n\nReads.\n\n## The last training\n");
        Card(models).ShouldEndWith("| recall | 0.95 |\n");
        Card(models).ShouldNotContain("0.9123");
    }

    [Fact]
    public void Every_shipped_card_says_what_its_training_measured()
    {
        var measured = Directory.GetFiles(
            Repository.Folders().Models,
            ModelFiles.MetricsFile,
            SearchOption.AllDirectories
        );

        measured.Length.ShouldBeGreaterThan(5);

        foreach (var path in measured)
        {
            var folder = Path.GetDirectoryName(path)!;
            var card = File.ReadAllText(Path.Combine(folder, ModelCard.File));
            var figures = JsonSerializer.Deserialize<SortedDictionary<string, double>>(
                File.ReadAllText(path)
            )!;

            ModelCard.Of(card, "", new ClassifierTrainingOptions().Seed, figures).ShouldBe(card);
        }
    }

    private static void Train(string models, Dictionary<string, double> figures) =>
        new ModelFiles(Path.Combine(models, "reader", "7")).Replace(
            figures,
            "recall",
            slack: 0,
            new ClassifierTrainingOptions(),
            () => { }
        );

    private static string Card(string models) =>
        File.ReadAllText(Path.Combine(models, "reader", "7", ModelCard.File));
}
