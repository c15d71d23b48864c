using iHanoi.Civic.Answering;
using iHanoi.Civic.City;
using iHanoi.Civic.Text;

namespace iHanoi.Assistant.Plugins;

/// <summary>A ward as a model may give it: a code, or words. Undecided words are no ward.</summary>
internal sealed class WardSlot(IGazetteer? gazetteer = null, IAddressResolver? resolver = null)
{
    private const int MostNamed = 3;

    public WardCode? Read(string? ward)
    {
        if (string.IsNullOrWhiteSpace(ward) || ward is "null")
        {
            return null;
        }

        var code = new WardCode(ward.Trim());

        return gazetteer?.Find(code) is not null ? code : Resolve(ward);
    }

    /// <summary>The ward a question names; the likeliest when several remain but one is clearly ahead.</summary>
    public WardCode? Resolve(string text)
    {
        var place = resolver?.Resolve(text) ?? ResolvedPlace.Nowhere;

        return place.Decided
            ?? (place.Wards is [{ Probability: >= 0.5 } first, ..] ? first.Ward : null);
    }

    /// <summary>
    /// The ward that a message is surely about, or else the last one that a citizen surely named before. A message that
    /// names a place without deciding for a ward leaves it open.
    /// </summary>
    public WardCode? Known(string text, IReadOnlyList<Utterance> history)
    {
        var said = history
            .Where(before => before.Speaker is Speaker.Citizen)
            .Select(before => before.Text)
            .Append(text);

        return said.Reverse()
            .Select(words => resolver?.Resolve(words) ?? ResolvedPlace.Nowhere)
            .FirstOrDefault(place => place.Wards is not [] || place.OutsideHanoi)
            ?.Decided;
    }

    /// <summary>The wards of a text by name; null: it is of the whole city.</summary>
    public Bilingual? NamesOf(IReadOnlyList<string> wards) =>
        wards is []
            ? null
            : new Bilingual(Join(wards, ward => ward.Name), Join(wards, ward => ward.NameEn));

    private string Join(IReadOnlyList<string> wards, Func<Ward, string> name)
    {
        var names = wards
            .Take(MostNamed)
            .Select(code => gazetteer?.Find(new WardCode(code)) is { } ward ? name(ward) : code);

        return string.Join(", ", names) + (wards.Count > MostNamed ? "…" : "");
    }

    /// <summary>The text without the places it names.</summary>
    public string Without(string text)
    {
        var normal = VietnameseText.Normalise(text);

        return (resolver?.Resolve(normal).Mentions ?? [])
            .OrderByDescending(mention => mention.Start)
            .Aggregate(normal, (left, mention) => left.Remove(mention.Start, mention.Length));
    }

    /// <summary>What stands before the name of a place outside Hanoi; null when the text is about none.</summary>
    public string? BeforeOutside(string text)
    {
        var normal = VietnameseText.Normalise(text);
        var place = resolver?.Resolve(normal);
        var outside = place is { OutsideHanoi: true }
            ? place.Mentions.FirstOrDefault(mention => mention.Kind is PlaceMentionKind.Outside)
            : null;

        return outside is null ? null : normal[..outside.Start];
    }

    public string? NameOf(WardCode? code) =>
        code is { } known ? gazetteer?.Find(known)?.Name : null;
}
