namespace iHanoi.Ingestion.Index.Ranking;

/// <summary>
/// What the learned ranker sees of a passage beside a question. Shares (0–1) of the best candidate or of the
/// question, never counts of a corpus: a ranker trained on one shelf must serve another.
/// </summary>
internal enum Sign
{
    Fused,
    Words,
    Meaning,
    WordsOfPassage,
    WordsOfWork,
    CosineOfPassage,
    CosineGap,
    NameCosineGap,
    WorkMeanGap,
    Marked,
    Folded,
    Pairs,
    Covered,
    CoveredByWork,
    PairsCovered,
    LongestRun,
    NameSaid,
    NameNamed,
    NamePairs,
    RankByWords,
    RankByMeaning,
    Siblings,
    Code,
    Numbers,
    Length,
    QuestionLength,
    WithoutMarks,
    English,
    Reference,
}
