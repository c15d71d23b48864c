using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace iHanoi.Ingestion;

/// <summary>
/// How passages are ranked. Defaults were tuned on eval/datasets/retrieve/dev, never on test; see
/// docs/eval for what each choice gained.
/// </summary>
public sealed class RetrievalOptions
{
    public const string Section = "Retrieval";

    /// <summary>Share of the vector score (0–1) when the question is written with marks.</summary>
    [Range(0.0, 1.0)]
    public double DenseWeight { get; init; } = 0.65;

    /// <summary>The same for a Vietnamese question typed without marks: restored ones are right nine times in ten.</summary>
    [Range(0.0, 1.0)]
    public double DenseWeightWithoutMarks { get; init; } = 0.58;

    /// <summary>The same for an English question: few of its words stand in Vietnamese texts.</summary>
    [Range(0.0, 1.0)]
    public double DenseWeightEnglish { get; init; } = 0.75;

    /// <summary>The same for a question that names a document by its number.</summary>
    [Range(0.0, 1.0)]
    public double DenseWeightWithCode { get; init; } = 0.2;

    /// <summary>Share of the document's own score in each side: a passage is better in a document that fits.</summary>
    [Range(0.0, 1.0)]
    public double DocumentWeight { get; init; } = 0.6;

    /// <summary>Best passages of each side that are scored together. More costs time, fewer costs recall.</summary>
    [Range(10, 10_000)]
    public int Candidates { get; init; } = 200;

    /// <summary>Passages up to which the embedded index compares every vector in full.</summary>
    [Range(0, int.MaxValue)]
    public int ExactUpTo { get; init; } = 200_000;

    /// <summary>Beyond that, share of passages (0–1) that are, those nearest by one bit a number. More costs time, fewer recall.</summary>
    [Range(0.001, 1.0)]
    public double NearShare { get; init; } = 0.04;

    /// <summary>BM25: how soon a repeated word stops counting.</summary>
    [Range(0.1, 5.0)]
    public double Saturation { get; init; } = 1.2;

    /// <summary>BM25: how much a long text is held back.</summary>
    [Range(0.0, 1.0)]
    public double LengthPenalty { get; init; } = 0.5;

    /// <summary>A word of the title counts as this many in the text.</summary>
    [Range(0.0, 20.0)]
    public double TitleWeight { get; init; } = 2.0;

    /// <summary>A word of a name people use instead of the title.</summary>
    [Range(0.0, 20.0)]
    public double AliasWeight { get; init; } = 5.0;

    /// <summary>A word of the heading path.</summary>
    [Range(0.0, 20.0)]
    public double HeadingWeight { get; init; } = 1.5;

    /// <summary>A syllable as typed, with marks, beside its folded form (1).</summary>
    [Range(0.0, 5.0)]
    public double MarkedWeight { get; init; } = 1.5;

    /// <summary>Two folded syllables in a row, beside each alone (1).</summary>
    [Range(0.0, 5.0)]
    public double PairWeight { get; init; } = 1.0;

    /// <summary>The official word for what people said ("sổ đỏ"), beside the words themselves (1).</summary>
    [Range(0.0, 1.0)]
    public double ExpansionWeight { get; init; } = 0.3;

    /// <summary>An abbreviation written out in its place, beside the letters themselves (1).</summary>
    [Range(0.0, 1.0)]
    public double AbbreviationWeight { get; init; } = 0.8;

    /// <summary>What an English word is called in Vietnamese, beside the word itself (1).</summary>
    [Range(0.0, 3.0)]
    public double EnglishWeight { get; init; } = 1.0;

    /// <summary>Reads a question without marks, with keys or slips as it was most likely meant.</summary>
    public bool RestoresSpelling { get; init; } = true;

    /// <summary>A word as it was most likely meant, beside the word as typed (1).</summary>
    [Range(0.0, 1.0)]
    public double RestoredWeight { get; init; } = 0.8;

    /// <summary>Words that carry no need ("cho tôi hỏi").</summary>
    [Range(0.0, 1.0)]
    public double FillerWeight { get; init; } = 0.7;

    /// <summary>A document number or procedure code that the question names.</summary>
    [Range(0.0, 50.0)]
    public double CodeWeight { get; init; } = 6.0;

    /// <summary>
    /// Reorders the best candidates by the learned ranker of models/ranker (embedded index, hybrid mode). Off: it gains
    /// nothing beyond noise on questions it was not trained on, see docs/eval.
    /// </summary>
    public bool UsesRanker { get; init; }

    /// <summary>Candidates the learned ranker looks at. More costs time, fewer costs what it could lift.</summary>
    [Range(10, 200)]
    public int RankerDepth { get; init; } = 60;

    /// <summary>Factor for passages that only list sources or legal bases: they repeat the title, and answer little.</summary>
    [Range(0.0, 1.0)]
    public double ReferenceFactor { get; init; } = 0.85;

    /// <summary>Headings of such passages.</summary>
    public IReadOnlyList<string> ReferenceHeadings { get; init; } = ["Căn cứ pháp lý", "Nguồn"];
}

[OptionsValidator]
internal sealed partial class RetrievalOptionsValidator : IValidateOptions<RetrievalOptions>;
