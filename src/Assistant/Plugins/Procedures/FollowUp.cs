using System.Text.RegularExpressions;
using iHanoi.Assistant.Prompts;
using iHanoi.Civic.Knowledge;

namespace iHanoi.Assistant.Plugins.Procedures;

/// <summary>A follow-up made whole by the rewriter: "asked (about; code or “title”)".</summary>
internal sealed partial record FollowUp(string Asked, string About, string Reference)
{
    public static string Write(string asked, string about, string reference) =>
        $"{asked} ({about}; {reference})";

    /// <summary>Null: a question that stands alone. A code or quoted title anywhere is a reference, too.</summary>
    public static FollowUp? Read(string query) =>
        Whole().Match(query) is { Success: true } whole
            ? new FollowUp(
                whole.Groups["asked"].Value,
                whole.Groups["about"].Value,
                whole.Groups["ref"].Value
            )
        : Named().Match(query) is { Success: true } only ? new FollowUp(query, "", only.Value)
        : null;

    [GeneratedRegex(
        @"^(?<asked>.+?) \((?<about>.*); (?<ref>\d\.\d{6}|hn-\d{3}|huong-dan/[a-z0-9-]+|“[^”]{4,300}”)\)$",
        RegexOptions.CultureInvariant | RegexOptions.Singleline
    )]
    private static partial Regex Whole();

    [GeneratedRegex(@"(?<![\d.])\d\.\d{6}(?!\d)|“[^”]{4,300}”", RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}

/// <summary>
/// The document a follow-up is about: the one spoken of, unless the follow-up's own words name another better
/// ("và hợp đồng mua bán thì sao?").
/// </summary>
internal sealed class FollowUpSource(
    IPassageIndex index,
    DocumentFinder finder,
    KnowledgeLexicon lexicon,
    QueryReader queries,
    CueBook cues
)
{
    // Few words move to another document only when they name it, and do not name this one.
    private const int FewWords = 3;
    private const double NamesIt = 0.7;
    private const double NamesNot = 0.4;

    // More words may describe without naming: then the other must be found far better.
    private const double FarBetter = 0.3;
    private const int Looked = 3;

    // A common word ("number") names nothing: this share of the rarest word's weight is asked for.
    private const double Telling = 0.5;

    public async ValueTask<string?> FindAsync(
        FollowUp followUp,
        ReadQuery asked,
        Reader reader,
        CancellationToken cancellationToken
    )
    {
        var silent = cues.Of("followup.words");

        if (await IdOfAsync(followUp.Reference, cancellationToken) is not { } id)
        {
            return null;
        }

        var own = asked.Topic.Words.Where(word => !silent.Contains(word.Folded)).ToList();

        return followUp.About.Length is 0 || own.Count is 0 ? id
            : own.Count <= FewWords
                ? await NamedAsync(id, followUp, new Topic(own), reader, cancellationToken) ?? id
            : await FoundAsync(id, asked, reader, cancellationToken) ?? id;
    }

    private async ValueTask<string?> NamedAsync(
        string id,
        FollowUp followUp,
        Topic own,
        Reader reader,
        CancellationToken cancellationToken
    )
    {
        var whole = queries.Read($"{followUp.Asked} – {followUp.About}", null);
        var sought = queries.Seek(own);
        var state = await lexicon.ReadAsync();

        if (
            own.Folded.Sum(state.Weight) < Telling * state.Rarest
            || state.Fit(id, sought).Named >= NamesNot
        )
        {
            return null;
        }

        var found = await finder.FindAsync(
            whole.Sought,
            whole.Aspects.Count > 0,
            reader,
            cancellationToken
        );

        return found
            .Take(Looked)
            .FirstOrDefault(other => state.Fit(other.Facts.Id, sought).Named >= NamesIt)
            ?.Facts.Id;
    }

    private async ValueTask<string?> FoundAsync(
        string id,
        ReadQuery asked,
        Reader reader,
        CancellationToken cancellationToken
    )
    {
        var found = await finder.FindAsync(
            asked.Sought,
            asked.Aspects.Count > 0,
            reader,
            cancellationToken
        );
        var here = found.FirstOrDefault(document => document.Facts.Id == id)?.Score ?? 0;

        return found is [var best, ..] && best.Score > here + FarBetter ? best.Facts.Id : null;
    }

    private async ValueTask<string?> IdOfAsync(
        string reference,
        CancellationToken cancellationToken
    ) =>
        reference.StartsWith('“') ? await lexicon.FindByTitleAsync(reference.Trim('“', '”'))
        : await index.ReadAsync(reference, cancellationToken) is { Count: > 0 } ? reference
        : null;
}
