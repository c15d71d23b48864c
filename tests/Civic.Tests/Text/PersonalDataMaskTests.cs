using System.Text;
using System.Text.RegularExpressions;
using iHanoi.Civic.Text;

namespace iHanoi.Civic.Tests.Text;

public sealed partial class PersonalDataMaskTests
{
    private static readonly (PersonalDataKind Kind, string[] Cases)[] Tables =
    [
        (PersonalDataKind.Phone, MaskCases.Phones),
        (PersonalDataKind.CitizenId, MaskCases.CitizenIds),
        (PersonalDataKind.Email, MaskCases.Emails),
        (PersonalDataKind.LicencePlate, MaskCases.Plates),
        (PersonalDataKind.BankAccount, MaskCases.Accounts),
        (PersonalDataKind.Name, MaskPersons.Names),
        (PersonalDataKind.Page, MaskPersons.Pages),
    ];

    public static TheoryData<PersonalDataKind, string> Personal =>
        [
            .. Tables.SelectMany(table =>
                table.Cases.Select(text => new TheoryDataRow<PersonalDataKind, string>(
                    table.Kind,
                    text
                ))
            ),
        ];

    public static TheoryData<string> Nobodys => [.. MaskCases.Nobodys, .. MaskPersons.Nobodys];

    [Theory]
    [MemberData(nameof(Personal))]
    public void Personal_data_is_struck_and_nothing_else(PersonalDataKind kind, string marked)
    {
        var text = marked.Replace("⟦", "").Replace("⟧", "");

        var masked = PersonalDataMask.Mask(text);

        Masks().Replace(masked.Text, "▮").ShouldBe(Brackets().Replace(marked, "▮"));
        masked.Found.ShouldAllBe(found => found == kind);
        masked.Found.Count.ShouldBe(Brackets().Count(marked));
    }

    [Theory]
    [MemberData(nameof(Nobodys))]
    public void A_number_that_is_nobodys_stays(string text)
    {
        var masked = PersonalDataMask.Mask(text);

        masked.Text.ShouldBe(text);
        masked.Found.ShouldBeEmpty();
    }

    [Fact]
    public void The_table_is_large_enough_to_speak_of_recall_and_precision()
    {
        var personal = Tables.Sum(table => table.Cases.Length);

        (personal + MaskCases.Nobodys.Length).ShouldBeGreaterThanOrEqualTo(150);
        personal.ShouldBeGreaterThanOrEqualTo(100);
    }

    [Theory]
    [InlineData(
        "Tôi là Mai Văn Tú, sinh ngày 3/4/1980, trú tại số 7 ngõ 15 phố Vọng, cống tắc trước số 30 phố Vọng",
        "Tôi là [tên riêng], sinh ngày [ngày sinh], trú tại [số nhà] phố Vọng, cống tắc trước số 30 phố Vọng"
    )]
    [InlineData(
        "trú tại số 7 ngõ 15 phố Vọng, con sinh ngày 3/4/2020",
        "trú tại số 7 ngõ 15 phố Vọng, con sinh ngày 3/4/2020"
    )]
    public void A_home_and_a_birthday_are_struck_where_a_person_is_named(
        string text,
        string masked
    ) => PersonalDataMask.Mask(text).Text.ShouldBe(masked);

    [Theory]
    [InlineData("091.2ba4.567tám")]
    [InlineData("0 chín 4 bảy 6 sáu 1 hai 5 không")]
    [InlineData("ko chín ba, tám hai bảy, một một bốn không")]
    [InlineData("zero nine eight double seven one two three four four")]
    public void A_number_half_said_and_half_written_is_struck_whole(string number) =>
        PersonalDataMask.Mask($"gọi em {number} nhé").Text.ShouldBe("gọi em [số điện thoại] nhé");

    [Fact]
    public void Marks_typed_apart_hide_no_account() =>
        PersonalDataMask
            .Mask("số tài khoản 103868123456".Normalize(NormalizationForm.FormD))
            .Found.ShouldBe([PersonalDataKind.BankAccount]);

    [Fact]
    public void A_number_deep_in_a_huge_text_is_struck()
    {
        var text = string.Concat(Enumerable.Repeat("gọi tôi số 0912 345 678 nhé ", 2_000));

        var masked = PersonalDataMask.Mask(text);

        masked.Found.Count.ShouldBe(2_000);
        masked.Text.ShouldNotContain("0912");
    }

    [Fact]
    public void A_masked_text_masks_to_itself()
    {
        foreach (var text in Tables.SelectMany(table => table.Cases))
        {
            var once = PersonalDataMask.Mask(text).Text;

            PersonalDataMask.Mask(once).Text.ShouldBe(once);
        }
    }

    [Theory]
    [InlineData("0")]
    [InlineData("a")]
    [InlineData(" ")]
    [InlineData("a.")]
    [InlineData("tk ")]
    [InlineData("cccd b ")]
    [InlineData("không một ")]
    [InlineData("0 a ")]
    public void A_huge_text_that_almost_matches_ends(string piece) =>
        Should.NotThrow(() =>
            PersonalDataMask.Mask(string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length)))
        );

    [GeneratedRegex("⟦[^⟧]*⟧", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Brackets();

    [GeneratedRegex(
        @"\[(email|số giấy tờ|số điện thoại|số tài khoản|biển số|tên riêng|liên kết)\]",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Masks();
}
