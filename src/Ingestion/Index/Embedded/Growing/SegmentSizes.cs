namespace iHanoi.Ingestion.Index.Embedded.Growing;

/// <summary>
/// How large segments are, in passages. Changed documents wait in a small segment that each write builds again; with
/// <paramref name="Sealed"/> of them it becomes lasting. At <paramref name="Full"/> a new one begins: its scores still
/// fit the processor's cache.
/// </summary>
internal sealed record SegmentSizes(int Sealed = 2048, int Full = 32_768)
{
    /// <summary>Lasting segments below half of full that are left as they are; more are built into one.</summary>
    public int MostSmall { get; init; } = 8;

    /// <summary>Share of passages gone (0–1) from which a segment is built again.</summary>
    public double Worn { get; init; } = 0.3;
}
