using System.Text;
using iHanoi.Ingestion.Readers.Encodings;

namespace iHanoi.Ingestion.Tests.Readers;

public sealed class TextDecoderTests
{
    private const string Motto = "Cộng hòa xã hội chủ nghĩa Việt Nam: Độc lập - Tự do - Hạnh phúc";

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Unicode_is_read_by_its_mark(string name)
    {
        var encoding = Encoding.GetEncoding(name);

        TextDecoder
            .Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(Motto)])
            .ShouldBe(Motto);
    }

    [Fact]
    public void Wide_text_without_a_mark_is_known_by_its_zeros() =>
        TextDecoder.Decode(Encoding.Unicode.GetBytes(Motto)).ShouldBe(Motto);

    [Fact]
    public void Decomposed_text_is_composed() =>
        TextDecoder
            .Decode(Encoding.UTF8.GetBytes(Motto.Normalize(NormalizationForm.FormD)))
            .ShouldBe(Motto);

    [Fact]
    public void Tcvn3_is_told_from_the_other_one_byte_encodings() =>
        TextDecoder
            .Decode(Encoding.Latin1.GetBytes("Céng hßa x· héi chñ nghÜa ViÖt Nam"))
            .ShouldBe("Cộng hòa xã hội chủ nghĩa Việt Nam");

    [Fact]
    public void Vni_is_told_from_the_other_one_byte_encodings() =>
        TextDecoder
            .Decode(Encoding.Latin1.GetBytes("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam"))
            .ShouldBe("Cộng hòa xã hội chủ nghĩa Việt Nam");

    [Fact]
    public void Western_text_is_left_as_it_is() =>
        TextDecoder
            .Decode(Encoding.UTF8.GetBytes("Café de Hanoï, naïve"))
            .ShouldBe("Café de Hanoï, naïve");
}
