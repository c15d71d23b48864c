using iHanoi.Classifier.Training.Duplicates;
using iHanoi.Testing;

namespace iHanoi.Classifier.Tests.Training.Duplicates;

public sealed class ToldScenesTests
{
    [Theory]
    [InlineData("lid", true)]
    [InlineData("pothole", false)]
    public void Two_tellings_at_one_spot_are_one_incident_where_both_tell_of_one_matter(
        string matter,
        bool same
    )
    {
        var scene = Read(Line(), Line(matter)).ShouldHaveSingleItem();

        scene.Texts.Count.ShouldBe(2);
        scene.Pairs.ShouldHaveSingleItem().ShouldBe(new ScenePair(0, 1, same, 1));
    }

    [Theory]
    [InlineData("lid", "B", 0)]
    [InlineData("lid", "A", 1)]
    [InlineData("pothole", "B", 0)]
    [InlineData("general", "A", 0)]
    [InlineData("follow-up", "A", 0)]
    public void What_is_told_elsewhere_or_later_or_of_the_whole_area_says_nothing_about_matters(
        string matter,
        string place,
        int again
    ) => Read(Line(), Line(matter, place, again)).ShouldBeEmpty();

    [Fact]
    public void A_scene_of_many_pairs_counts_no_more_than_sixty()
    {
        var scene = Read([.. Enumerable.Range(0, 20).Select(_ => Line())]).Single();

        scene.Pairs.Count.ShouldBe(190);
        scene.Pairs.Sum(pair => pair.Share).ShouldBe(60, 0.01);
    }

    [Fact]
    public void A_text_too_near_to_one_that_judges_is_left_out_and_the_others_stay()
    {
        var folder = Written(Line(text: "a"), Line("pothole", text: "b"), Line(text: "c"));

        var scene = ToldScenes.Read(folder, text => text is not "b").ShouldHaveSingleItem();

        scene.Texts.ShouldBe(["a", "c"]);
        scene.Pairs.ShouldHaveSingleItem().Same.ShouldBeTrue();
    }

    [Fact]
    public void Each_text_brings_its_own_states()
    {
        Half[] a = [(Half)1];
        Half[] b = [(Half)2];
        var told = ToldScenes.Read(Written(Line(text: "a"), Line(text: "b")), _ => true).Single();

        told.In(new Dictionary<string, Half[]> { ["b"] = b, ["a"] = a }).Texts.ShouldBe([a, b]);
    }

    private static IReadOnlyList<ToldScene> Read(params string[] lines) =>
        ToldScenes.Read(Written(lines), _ => true);

    private static string Written(params string[] lines)
    {
        var folder = Scratch.Folder("ihanoi-scenes-");
        File.WriteAllLines(Path.Combine(folder, "scene.jsonl"), lines);

        return folder;
    }

    private static string Line(
        string matter = "lid",
        string place = "A",
        int again = 0,
        string text = "Nắp cống kênh"
    ) =>
        $$"""{"scene":"s-1","place":"{{place}}","matter":"{{matter}}","again":{{again}},"text":"{{text}}","lang":"vi"}""";
}
