using iHanoi.Civic.Platform;
using iHanoi.Classifier.Files;

namespace iHanoi.Classifier.Training;

/// <summary>
/// Many sendings of one hand-written core: places filled in, framed as people frame, spoilt as people spoil.
/// Variant 0 is the clean text; 1 has no marks; 2 is framed and spoilt in any way; the rest one way each. Same seed, same texts.
/// </summary>
internal sealed class Augmenter
{
    public const int Clean = 0;
    public const int WithoutMarks = 1;

    private readonly PlaceNames _places;
    private readonly ILookup<(string Lang, string Fits), string> _openings;
    private readonly ILookup<(string Lang, string Fits), string> _closings;
    private readonly ILookup<(string Lang, string Fits), string> _silence;
    private readonly ILookup<(string Lang, string Fits), string> _times;

    public Augmenter(ProductFolders folders)
    {
        var phrases = Path.Combine(folders.Training, "phrases");
        _places = new PlaceNames(folders.City);
        _openings = Phrases(Path.Combine(phrases, "openings.tsv"));
        _closings = Phrases(Path.Combine(phrases, "closings.tsv"));
        _silence = Phrases(Path.Combine(phrases, "silence.tsv"));
        _times = Phrases(Path.Combine(phrases, "times.tsv"));
    }

    public string Variant(TrainingReport core, int variant, int seed)
    {
        // A stable seed of its own for every text: adding a core changes no other core's variants.
        var random = new Random(StableSeed(core.Id, variant, seed));
        var text = Fill(core, random);

        if (variant is Clean or WithoutMarks)
        {
            return variant is Clean ? text : Noise.WithoutMarks(text);
        }

        return Spoil(Frame(core, text, random), core, variant, random);
    }

    private static string Spoil(string text, TrainingReport core, int variant, Random random) =>
        (variant is 2 ? random.Next(7) : variant) switch
        {
            2 => text,
            3 => Noise.Typos(Noise.SomeMarksLost(text, random), random),
            4 => core.Lang is "vi" ? Noise.Teencode(text, random) : Noise.Typos(text, random),
            5 => Noise.Spoken(text),
            6 => core.Lang is "vi" ? Noise.TelexLeft(text, random) : text.ToLowerInvariant(),
            0 => Noise.Typos(text, random),
            _ => Noise.WithoutMarks(Noise.Teencode(text, random)),
        };

    private static int StableSeed(string id, int variant, int seed)
    {
        var hash = unchecked((int)2_166_136_261);

        foreach (var c in id)
        {
            hash = unchecked((hash ^ c) * 16_777_619);
        }

        return unchecked(hash * 31 + variant * 7919 + seed);
    }

    private string Fill(TrainingReport core, Random random)
    {
        var place = core.Lang is "en" ? _places.English(random) : _places.Vietnamese(random);

        return core
            .Text.Replace("{place}", place, StringComparison.Ordinal)
            .Replace("{time}", Pick(_times, core.Lang, "any", random), StringComparison.Ordinal);
    }

    private string Frame(TrainingReport core, string text, Random random)
    {
        var fits = core.LegalKind switch
        {
            "khan-cap" => "emergency",
            "hoi-dap" => "question",
            "pakn" => "report",
            _ => "any",
        };
        var opening = random.Next(100) < 40 ? Pick(_openings, core.Lang, fits, random) + " " : "";
        var silence =
            fits is "report" && core.Urgency is "binh-thuong" && random.Next(100) < 12
                ? " " + Pick(_silence, core.Lang, fits, random)
                : "";
        var closing = random.Next(100) < 40 ? " " + Pick(_closings, core.Lang, fits, random) : "";
        var place =
            !core.Text.Contains("{place}", StringComparison.Ordinal) && random.Next(100) < 25
                ? ". " + (core.Lang is "en" ? _places.English(random) : _places.Vietnamese(random))
                : "";

        return opening + text + place + silence + closing;
    }

    private static string Pick(
        ILookup<(string Lang, string Fits), string> phrases,
        string lang,
        string fits,
        Random random
    )
    {
        var own = phrases[(lang, fits)];
        var all = (
            fits is "any" or "emergency" ? own : own.Concat(phrases[(lang, "any")])
        ).ToArray();

        return all.Length is 0 ? "" : all[random.Next(all.Length)];
    }

    private static ILookup<(string Lang, string Fits), string> Phrases(string path) =>
        CsvFile.Read(path, '\t').ToLookup(row => (row["lang"], row["fits"]), row => row["text"]);
}
