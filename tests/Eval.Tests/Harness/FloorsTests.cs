using System.Text.RegularExpressions;
using iHanoi.Civic.Measures;
using iHanoi.Eval.Harness;
using iHanoi.Eval.Scoring;
using iHanoi.Testing;

namespace iHanoi.Eval.Tests.Harness;

public sealed partial class FloorsTests
{
    private static readonly Floors Delivered = Floors.Read(
        Path.Combine(Repository.Root, "eval", "config", "floors.csv")
    );

    [Theory]
    [InlineData(0.9, false)]
    [InlineData(0.95, false)]
    [InlineData(0.899, true)]
    public void A_figure_below_its_least_fails(double value, bool fails) =>
        Fails(new Floor("duplicates", "", "recall", 0.9, double.MaxValue), value).ShouldBe(fails);

    [Theory]
    [InlineData(0.03, false)]
    [InlineData(0.031, true)]
    public void A_figure_above_its_most_fails(double value, bool fails) =>
        Fails(new Floor("duplicates", "", "recall", double.MinValue, 0.03), value).ShouldBe(fails);

    [Theory]
    [InlineData(0.9, false)]
    [InlineData(0.5, true)]
    public void A_floor_of_a_slice_looks_at_the_slice_alone(double ofSlice, bool fails) =>
        Fails(
                new Floor("duplicates", "no-marks", "recall", 0.8, double.MaxValue),
                value: 0.1,
                ofSlice
            )
            .ShouldBe(fails);

    [Fact]
    public void Another_task_is_not_judged_by_it() =>
        Fails(new Floor("classify", "", "recall", 0.9, double.MaxValue), 0.1).ShouldBeFalse();

    // A floor whose metric is misspelt would hold for ever: each must stand in the last report of its task.
    [Fact]
    public void Every_floor_is_about_a_figure_that_is_measured()
    {
        Delivered.Rows.Count.ShouldBeGreaterThan(20);

        foreach (var floor in Delivered.Rows)
        {
            var name = floor.Slice is "" ? floor.Metric : $"{floor.Slice}: {floor.Metric}";
            Measured(floor.Task).ShouldContain(name, floor.Task);
            (floor.Least > double.MinValue || floor.Most < double.MaxValue).ShouldBeTrue(name);
        }
    }

    private static HashSet<string> Measured(string task)
    {
        var report = Directory
            .GetFiles(Path.Combine(Repository.Root, "docs", "eval"), $"????-??-??-{task}.md")
            .Max()!;
        var names = new HashSet<string>();
        var slice = "";

        foreach (var line in File.ReadLines(report))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                slice = line[3..] + ": ";
            }
            else if (Row().Match(line) is { Success: true } row)
            {
                names.Add(slice + row.Groups[1].Value);
            }
        }

        return names;
    }

    private static bool Fails(Floor floor, double value, double ofSlice = 0) =>
        new Floors([floor])
            .Below(
                new ScoreReport(
                    "duplicates",
                    20,
                    Metrics(value),
                    new Dictionary<string, IReadOnlyDictionary<string, Estimate>>
                    {
                        ["no-marks"] = Metrics(ofSlice),
                    },
                    [],
                    "no threshold"
                )
            )
            .Any();

    private static Dictionary<string, Estimate> Metrics(double value) =>
        new() { ["recall"] = new Estimate(value, value, value, 20) };

    [GeneratedRegex(@"^\| ([a-z0-9_]+) \| [0-9]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Row();
}
