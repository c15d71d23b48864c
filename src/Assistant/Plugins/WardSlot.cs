using iHanoi.Civic.City;
using iHanoi.Civic.Text;

namespace iHanoi.Assistant.Plugins;

/// <summary>A ward as a model may give it: a code, or words. Undecided words are no ward.</summary>
internal sealed class WardSlot(IGazetteer? gazetteer = null, IAddressResolver? resolver = null)
{
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
