using iHanoi.Civic.Knowledge;

namespace iHanoi.Civic.Tests.Knowledge;

public sealed class DocumentNamesTests
{
    [Theory]
    [InlineData("Hướng dẫn/Quyết định 12.pdf", "tai-lieu/huong-dan/quyet-dinh-12.pdf")]
    [InlineData("Đường.txt", "tai-lieu/duong.txt")]
    [InlineData("duong.txt", "tai-lieu/duong.txt")]
    public void A_path_names_a_document(string path, string id) =>
        DocumentNames.IdOf(path).ShouldBe(id);

    [Fact]
    public void Names_that_fold_to_one_id_stand_apart_and_the_first_keeps_it()
    {
        var names = DocumentNames.AllApart(["Báo cáo.pdf", "bao-cao.pdf", "Bao cao.pdf", "a.pdf"]);

        names[0].ShouldBe("Báo cáo.pdf");
        names[3].ShouldBe("a.pdf");
        names.Select(DocumentNames.IdOf).Distinct().Count().ShouldBe(4);
        DocumentNames.IdOf(names[1]).ShouldStartWith("tai-lieu/bao-cao-");
        DocumentNames.IdOf(names[1]).ShouldEndWith(".pdf");
        names[1].ShouldBe(DocumentNames.Apart("bao-cao.pdf"));
    }
}
