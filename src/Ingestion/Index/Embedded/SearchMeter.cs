using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace iHanoi.Ingestion.Index.Embedded;

/// <summary>
/// How long each stage of a search takes, in milliseconds: histogram "ihanoi.search.stage" of meter "iHanoi.Search". Words
/// and meaning are scored segment by segment on all cores: theirs is the time of all cores together.
/// </summary>
internal static class SearchMeter
{
    private static readonly Histogram<double> Stage = new Meter(
        "iHanoi.Search"
    ).CreateHistogram<double>("ihanoi.search.stage", "ms");

    /// <summary>Ends a stage that began at a timestamp; gives the timestamp at which the next begins.</summary>
    public static long Ended(string stage, long began)
    {
        var now = Stopwatch.GetTimestamp();
        Took(stage, now - began);
        return now;
    }

    public static void Took(string stage, long ticks) =>
        Stage.Record(
            ticks * 1000.0 / Stopwatch.Frequency,
            new KeyValuePair<string, object?>("stage", stage)
        );
}
