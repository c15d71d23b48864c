using iHanoi.Civic.Reports;

namespace iHanoi.Classifier.Training;

/// <summary>How fast a training may go, whom it tells how far it is, and who may stop it.</summary>
internal sealed class TrainingPace(CancellationToken token)
{
    public CancellationToken Token { get; } = token;

    /// <summary>Threads that learn at once; 1 where citizens use the same machine.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Sentences for who sits at the console.</summary>
    public IProgress<string>? Words { get; init; }

    /// <summary>Stage and share of it, for a page that is looked at.</summary>
    public IProgress<TrainingProgress>? Steps { get; init; }

    public ParallelOptions Parallel =>
        new() { CancellationToken = Token, MaxDegreeOfParallelism = Threads };

    public void Say(string sentence) => Words?.Report(sentence);

    /// <summary>Also the place where a training that is no longer wanted ends.</summary>
    public void At(TrainingStage stage, double share)
    {
        Token.ThrowIfCancellationRequested();
        Steps?.Report(new TrainingProgress(stage, share));
    }
}
