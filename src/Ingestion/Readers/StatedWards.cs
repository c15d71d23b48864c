using iHanoi.Civic.City;
using iHanoi.Civic.Knowledge;

namespace iHanoi.Ingestion.Readers;

/// <summary>
/// Turns away a file that states a ward there is not: filed under it, nobody would ever find it. Without a gazetteer only
/// the shape of the code is known.
/// </summary>
internal sealed class StatedWards(IGazetteer? gazetteer = null)
{
    public ReadOutcome Checked(ReadOutcome outcome) =>
        outcome switch
        {
            ReadOutcome.Read { Draft.Facts: { } facts }
                when !WardScope.Of(facts.List(DocumentMaking.WardsKey)).All(IsKnown) =>
                new ReadOutcome.Skipped(SkipReason.WardUnknown),
            ReadOutcome.Several { Entries: var entries } => new ReadOutcome.Several([
                .. entries.Select(entry => entry with { Outcome = Checked(entry.Outcome) }),
            ]),
            _ => outcome,
        };

    private bool IsKnown(string code) =>
        WardScope.IsCode(code)
        && (gazetteer is null || gazetteer.Find(new WardCode(code)) is not null);
}
