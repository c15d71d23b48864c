using iHanoi.Eval.Careless;

namespace iHanoi.Eval.Tests.Careless;

public sealed class CarelessTypingTests
{
    private const string Well = "Đăng ký tạm trú cho người thuê nhà cần giấy tờ gì?";

    [Theory]
    [InlineData(TypingKind.Typos)]
    [InlineData(TypingKind.Telex)]
    [InlineData(TypingKind.Teencode)]
    [InlineData(TypingKind.Careless)]
    internal void The_same_question_is_spoilt_the_same_way(TypingKind kind) =>
        CarelessTyping.As(kind, Well, 1).ShouldBe(CarelessTyping.As(kind, Well, 1));

    [Fact]
    public void No_marks_takes_the_marks_and_nothing_else() =>
        CarelessTyping
            .As(TypingKind.NoMarks, Well, 1)
            .ShouldBe("Dang ky tam tru cho nguoi thue nha can giay to gi?");

    [Fact]
    public void English_only_mistypes()
    {
        const string english = "Which papers does a tenant need to register a temporary residence?";

        CarelessTyping.As(TypingKind.NoMarks, english, 1).ShouldBeNull();
        CarelessTyping.As(TypingKind.Telex, english, 1).ShouldBeNull();
        CarelessTyping.As(TypingKind.Careless, english, 1).ShouldNotBeNull();
    }

    [Fact]
    public void A_fifth_of_the_words_is_mistyped()
    {
        var words = string.Join(' ', Enumerable.Repeat("register", 2000));

        var typed = CarelessTyping.As(TypingKind.Typos, words, 1).ShouldNotBeNull().Split(' ');

        typed.Count(word => word != "register").ShouldBeInRange(330, 430);
    }

    [Theory]
    [InlineData("đường", false, "dduwowngf")]
    [InlineData("đường", true, "dduwowfng")]
    [InlineData("việt", true, "vieejt")]
    [InlineData("nhà", false, "nhaf")]
    public void Telex_leaves_its_keys(string word, bool toneAtOnce, string keys) =>
        Marks.AsTelex(word, toneAtOnce).ShouldBe(keys);
}
