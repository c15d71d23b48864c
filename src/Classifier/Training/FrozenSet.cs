using iHanoi.Classifier.Features;

namespace iHanoi.Classifier.Training;

/// <summary>
/// The families of data/training that no candidate learns from: one in ten, chosen by the hash of their name and
/// so the same ones on every machine and for every candidate. On them two models are compared.
/// </summary>
internal static class FrozenSet
{
    private const uint OneIn = 10;

    public static bool Holds(TrainingReport report) =>
        !report.IsFragment && Fnv.Finish(Fnv.Add(Fnv.Start('z'), report.Family)) % OneIn is 0;
}
