using iHanoi.Classifier.Training.Duplicates;
using iHanoi.Testing;

namespace iHanoi.Classifier.Tests.Training.Duplicates;

public sealed class ToldScenesTests
{
    private const string Told =
        """{"scene":"s-1","place":"A","matter":"lid","again":0,"text":"Nắp cống kênh","lat":21.03,"lon":105.8,"at":"2026-10-02T07:02:00+07:00"}""";

    [Theory]
    [InlineData("A", "lid", 0, "same")]
    [InlineData("A", "pothole", 0, "other-matter")]
    [InlineData("B", "lid", 0, "other-place")]
    [InlineData("A", "lid", 1, "other-day")]
    [InlineData("A", "general", 0, "general")]
    public void What_a_pair_is_follows_from_what_both_tell_of(
        string place,
        string matter,
        int again,
        string kind
    )
    {
        var pair = Pairs(place, matter, again).ShouldHaveSingleItem();

        pair.Kind.ShouldBe(kind);
        pair.Same.ShouldBe(kind is "same");
    }

    [Fact]
    public void Only_the_reading_learns_from_scenes() =>
        Pairs("A", "lid", 0).ShouldHaveSingleItem().Counts.ShouldBe(0);

    [Fact]
    public void Another_matter_elsewhere_teaches_nothing() =>
        Pairs("B", "pothole", 0).ShouldBeEmpty();

    [Fact]
    public void A_telling_keeps_the_point_and_time_that_it_came_with()
    {
        var pair = Pairs("A", "lid", 0).Single();

        pair.A.Point.ShouldNotBeNull();
        pair.A.At.ShouldNotBeNull();
        pair.B.Point.ShouldBeNull();
        pair.B.At.ShouldBeNull();
    }

    private static PairExample[] Pairs(string place, string matter, int again)
    {
        var folder = Scratch.Folder("ihanoi-scenes-");
        File.WriteAllLines(
            Path.Combine(folder, "scene.jsonl"),
            [
                Told,
                $$"""{"scene":"s-1","place":"{{place}}","matter":"{{matter}}","again":{{again}},"text":"Cái hố ga bập bênh"}""",
            ]
        );

        return [.. ToldScenes.Read(folder)];
    }
}
