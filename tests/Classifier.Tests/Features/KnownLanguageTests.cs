using System.Text.Json.Nodes;
using iHanoi.Civic.Text;
using iHanoi.Classifier.Features;
using iHanoi.Classifier.Training;
using iHanoi.Testing;

namespace iHanoi.Classifier.Tests.Features;

public sealed class KnownLanguageTests
{
    private static readonly ISpelling Spelling = TheClassifier.Get<ISpelling>();

    private static readonly KnownLanguage Languages = TheClassifier.Get<KnownLanguage>();

    private static readonly IReadOnlyList<TrainingReport> Cores = TrainingReports.Read(
        Path.Combine(Repository.Root, "data", "training", "reports")
    );

    public static TheoryData<string> Foreign =>
        [
            "Il y a un énorme trou dans la chaussée près de l'école, les motos tombent tous les jours.",
            "Der Müll wurde in unserer Straße seit einer Woche nicht abgeholt und stinkt fürchterlich.",
            "El agua del grifo sale turbia y huele a cloro desde ayer.",
            "Air keran keruh dan bau kaporit sejak kemarin.",
            "Il cantiere accanto fa rumore tutta la notte, non riusciamo a dormire.",
            "O lixo da nossa rua não é recolhido há uma semana e cheira muito mal.",
            "Tatlong araw nang patay ang ilaw sa harap ng bahay namin.",
            "'; DROP TABLE \"Reports\"; -- <script>alert(1)</script>",
            "Latarnia przed naszym domem nie świeci od trzech dni.",
        ];

    [Theory]
    [MemberData(nameof(Foreign))]
    public void Words_that_are_neither_Vietnamese_nor_English_are_foreign(string text) =>
        Holds(Languages, text).ShouldBeFalse();

    [Theory]
    [InlineData("Đường Láng ngập, den duong tat, dg ngap k di dc")]
    [InlineData("dduwowngf ngaapj quas khoong ddi dduwowcj, khongg ai lamf gif car")]
    [InlineData("ur street lite is brokn pls fix asap, tnx")]
    [InlineData("Rue de Hanoi")]
    [InlineData("Gọi [số điện thoại] hoặc [số điện thoại] *** gấp!!!!!! :))) <3")]
    [InlineData("Restaurant Quán Ăn Ngon xả dầu mỡ ra cống phố Phan Bội Châu")]
    public void Slang_slips_and_keys_are_not(string text) => Holds(Languages, text).ShouldBeTrue();

    [Theory]
    [InlineData("classify")]
    [InlineData("emergency")]
    [InlineData("matters")]
    public void No_text_that_judges_the_models_is_foreign(string task) =>
        File.ReadLines(Path.Combine(Repository.Root, "eval", "datasets", task, "dev.in.jsonl"))
            .Select(line => JsonNode.Parse(line)!["text"]!.GetValue<string>())
            .Where(text => !Holds(Languages, text))
            .ShouldBeEmpty();

    // Known by the words of the other half alone, as a stranger's text would be.
    [Fact]
    public void Of_reports_whose_words_it_never_saw_hardly_one_in_a_thousand_is_foreign()
    {
        var halves = Cores.ToLookup(core => core.Family[^1] % 2 is 0);
        var augmenter = new Augmenter(Repository.Folders());

        var foreign = new[] { true, false }
            .SelectMany(half =>
            {
                var languages = new KnownLanguage(
                    new KnownWords(() => halves[!half].Select(core => core.Text))
                );
                return halves[half]
                    .AsParallel()
                    .Where(core => !Holds(languages, augmenter.Variant(core, Augmenter.Clean, 1)));
            })
            .Select(core => core.Text)
            .ToArray();

        foreign.Length.ShouldBeLessThan(Cores.Count / 1000, string.Join('\n', foreign));
    }

    // However it is typed: without marks, mistyped, in teencode, in Telex keys.
    [Fact]
    public void Of_what_training_makes_of_its_own_texts_hardly_one_in_a_thousand_is_foreign()
    {
        var augmenter = new Augmenter(Repository.Folders());
        var sent = Sending.Of(Cores).Where(sending => sending.Core % 25 is 0).ToArray();

        var foreign = sent.AsParallel()
            .Select(sending => augmenter.Variant(Cores[sending.Core], sending.Variant, 1))
            .Where(text => !Holds(Languages, text))
            .ToArray();

        foreign.Length.ShouldBeLessThan(sent.Length / 1000, string.Join('\n', foreign));
    }

    [Fact]
    public void Without_training_texts_every_language_is_held_to_be_known() =>
        Holds(new KnownLanguage(new KnownWords(() => [])), Foreign.First().Data).ShouldBeTrue();

    private static bool Holds(KnownLanguage languages, string text) =>
        languages.Holds(MeantReport.Of(text, Spelling).Text);
}
