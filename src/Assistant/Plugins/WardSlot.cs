using iHanoi.Civic.City;

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

    public bool IsOutside(string text) => resolver?.Resolve(text).OutsideHanoi is true;

    public string? NameOf(WardCode? code) =>
        code is { } known ? gazetteer?.Find(known)?.Name : null;
}
