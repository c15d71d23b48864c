namespace iHanoi.Civic.Knowledge;

/// <summary>What a training read and kept: syllables, pairs of neighbours, and where they were written.</summary>
public sealed record SpellingTrained(int Syllables, int Pairs, string Folder);

/// <summary>Counts which syllables follow which in the product's own texts, so that bare questions get their marks back.</summary>
public interface ISpellingTraining
{
    Task<SpellingTrained> TrainAsync(CancellationToken cancellationToken);
}
