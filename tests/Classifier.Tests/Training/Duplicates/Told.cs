using iHanoi.Civic.Reports;
using iHanoi.Classifier.Training.Duplicates;

namespace iHanoi.Classifier.Tests.Training.Duplicates;

/// <summary>Pairs of one family, bare of points and times.</summary>
internal static class Told
{
    public static PairExample Pair(string a, string b, string kind = PairExample.SameKind) =>
        new(Once(a), Once(b), kind is PairExample.SameKind, "family", kind);

    public static ComparableReport Once(string text) => new(text, text, null, null, null);
}
