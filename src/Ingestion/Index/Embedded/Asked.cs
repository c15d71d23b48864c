namespace iHanoi.Ingestion.Index.Embedded;

/// <summary>What is looked for: terms in both fields, the vector (null: words only), and what may be found.</summary>
internal sealed record Asked(
    FieldTerms Passages,
    FieldTerms Works,
    bool AsksWords,
    AskedVector? Vector,
    PassageFilter Filter
);
