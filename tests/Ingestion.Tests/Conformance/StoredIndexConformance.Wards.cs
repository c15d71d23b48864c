using iHanoi.Civic.City;
using iHanoi.Civic.Knowledge;

namespace iHanoi.Ingestion.Tests.Conformance;

public abstract partial class StoredIndexConformance
{
    [Fact]
    public async Task A_ward_finds_its_own_texts_and_those_of_the_whole_city_and_no_other_wards()
    {
        await AddAsync(new AFile("ca-thanh-pho"));
        await AddAsync(new AFile("cua-lang") { Wards = "[\"00199\"]" });
        await AddAsync(new AFile("cua-van-mieu") { Wards = "[\"00226\"]" });
        await AddAsync(new AFile("cua-ca-hai") { Wards = "[00226, \"00199\"]" });
        var asked = new PassageQuery("lệ phí tạm trú", 20, Room.Today);

        var ofLang = await IdsAsync(asked with { Ward = new WardCode("00199") });
        var ofHoanKiem = await IdsAsync(asked with { Ward = new WardCode("00070") });

        ofLang.ShouldBe(["ca-thanh-pho", "cua-lang", "cua-ca-hai"], ignoreOrder: true);
        ofHoanKiem.ShouldBe(["ca-thanh-pho"]);
        (await IdsAsync(asked)).Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_passage_tells_the_wards_of_its_text_and_a_new_version_may_change_them()
    {
        await AddAsync(new AFile("1.000001") { Wards = "[\"00226\", \"00199\"]" });
        var ofLang = new PassageQuery("lệ phí tạm trú", 20, Room.Today)
        {
            Ward = new WardCode("00199"),
        };

        (await SearchAsync("lệ phí tạm trú"))[0].Document.Wards.ShouldBe(["00199", "00226"]);

        await AddAsync(new AFile("1.000001") { Wards = "[\"00226\"]" });
        (await IdsAsync(ofLang)).ShouldBeEmpty();

        await AddAsync(new AFile("1.000001"));
        (await IdsAsync(ofLang)).ShouldBe(["1.000001"]);
        (await SearchAsync("lệ phí tạm trú"))[0].Document.Wards.ShouldBeEmpty();
    }
}
