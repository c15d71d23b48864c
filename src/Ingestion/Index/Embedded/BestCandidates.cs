namespace iHanoi.Ingestion.Index.Embedded;

/// <summary>Segment by segment, on all cores where there are many passages: the best of all of them.</summary>
internal static class BestCandidates
{
    // Fewer passages than this one core scores sooner than two agree.
    private const int WorthSharing = 16_384;

    /// <summary>The best by words and the best by meaning, in the order of the documents.</summary>
    public static Candidate[] Of(IndexSnapshot snapshot, Asked asked, RetrievalOptions options)
    {
        SegmentSearch[] searches =
        [
            .. snapshot.Segments.Select((_, at) => new SegmentSearch(snapshot, at, asked, options)),
        ];
        var found = new IReadOnlyList<Candidate>[searches.Length];

        if (searches.Length > 1 && snapshot.Passages.Count >= WorthSharing)
        {
            Parallel.For(0, searches.Length, at => found[at] = searches[at].Best());
        }
        else
        {
            found = [.. searches.Select(search => search.Best())];
        }

        SearchMeter.Took("words", searches.Sum(search => search.WordsTook));
        SearchMeter.Took("meaning", searches.Sum(search => search.MeaningTook));
        Candidate[] all = [.. found.SelectMany(some => some)];
        var order = Comparer<Candidate>.Create((a, b) => Candidate.Compare(snapshot, a, b));
        var byWords = all.Where(candidate => candidate.Words.Blended > 0)
            .OrderByDescending(candidate => candidate.Words.Blended)
            .ThenBy(candidate => candidate, order)
            .Take(options.Candidates);
        var byMeaning = all.OrderByDescending(candidate => candidate.Meaning.Blended)
            .ThenBy(candidate => candidate, order)
            .Take(asked.Vector is null ? 0 : options.Candidates);

        return [.. byWords.Union(byMeaning).Order(order)];
    }
}
