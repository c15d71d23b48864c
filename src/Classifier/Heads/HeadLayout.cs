using iHanoi.Civic.Reports;

namespace iHanoi.Classifier.Heads;

/// <summary>One decision of the model: its outputs are <see cref="Count"/> columns from <see cref="Offset"/>.</summary>
internal sealed record Head(string Name, int Offset, int Count, IReadOnlyList<string> Labels)
{
    public Span<float> In(Span<float> row) => row.Slice(Offset, Count);

    public ReadOnlySpan<float> In(ReadOnlySpan<float> row) => row.Slice(Offset, Count);
}

/// <summary>The four heads side by side in one row of outputs, in the order of the status tables.</summary>
internal static class HeadLayout
{
    public static readonly Head Category = new(
        "category",
        0,
        23,
        [.. Categories.Table.Rows.Select(row => row.Code)]
    );

    public static readonly Head Urgency = new(
        "urgency",
        23,
        3,
        [.. Urgencies.Table.Rows.Select(row => row.Code)]
    );

    public static readonly Head LegalKind = new(
        "legal_kind",
        26,
        5,
        [.. LegalKinds.Table.Rows.Select(row => row.Code)]
    );

    public static readonly Head Emergency = new("emergency", 31, 2, ["no", "yes"]);

    public static readonly IReadOnlyList<Head> All = [Category, Urgency, LegalKind, Emergency];

    public const int Outputs = 33;

    /// <summary>Outputs rounded up to whole vector registers.</summary>
    public const int Stride = 40;
}
