using iHanoi.Ingestion.Index.Queries;
using iHanoi.Ingestion.Index.Queries.Restoring;
using iHanoi.Testing;

namespace iHanoi.Ingestion.Tests.Index.Queries.Restoring;

public sealed class SyllableModelTests : IDisposable
{
    private readonly string _folder = Scratch.Folder("ihanoi-spelling-");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_neighbour_decides_which_marks_are_meant()
    {
        var model = Counted("cái bàn gỗ", "cái bàn gỗ", "số bán lẻ", "số bán lẻ", "số bán lẻ");

        Restored(model, "cai ban").ShouldBe("cái bàn");
        Restored(model, "ban le").ShouldBe("bán lẻ");
    }

    [Fact]
    public void Neighbours_that_were_seen_cost_less_than_strangers()
    {
        var model = Counted("tạm trú", "tạm trú", "thường trú", "thường trú");
        var (temporary, residence) = (model.Find("tạm")!.Value, model.Find("trú")!.Value);

        model.Cost(temporary, residence).ShouldBeLessThan(model.Cost(residence, temporary));
        model.Cost(SyllableModel.Unknown, residence).ShouldBe(-Math.Log(4.0 / 9), 0.001);
    }

    [Fact]
    public void Without_its_files_it_changes_nothing()
    {
        var model = SyllableModel.Load(Path.Combine(_folder, "none"));

        model.IsEmpty.ShouldBeTrue();
        Restored(model, "dang ky").ShouldBe("dang ky");
    }

    [Fact]
    public void Counting_goes_on_where_a_model_ended()
    {
        var known = Counted("tạm trú", "tạm trú", "tạm trú");
        var counting = SyllableCounting.From(known);
        counting.Add("khai khoáng");
        counting.Add("khai khoáng");

        var larger = counting.ToModel();

        Restored(known, "khai khoang").ShouldBe("khai khoang");
        Restored(larger, "khai khoang").ShouldBe("khai khoáng");
        Restored(larger, "tam tru").ShouldBe("tạm trú");
    }

    [Fact]
    public void What_was_seen_once_is_not_kept() =>
        Counted("tạm trú", "tạm trú", "tạm vắng").Find("vắng").ShouldBeNull();

    private SyllableModel Counted(params string[] texts)
    {
        var counting = new SyllableCounting();

        foreach (var text in texts)
        {
            counting.Add(text);
        }

        counting.Write(_folder);
        return SyllableModel.Load(_folder);
    }

    private static string Restored(SyllableModel model, string question) =>
        string.Join(
            ' ',
            new SpellingRestoration(model, LanguageTables.None)
                .Restore(question.Split(' '), new Typing(WritesMarks: false, _ => false))
                .Words.Select(word => word.Syllable)
        );
}
