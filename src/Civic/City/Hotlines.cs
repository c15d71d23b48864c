namespace iHanoi.Civic.City;

/// <summary>A public number. <see cref="Verified"/>: "yes", "partly" or "no", as sources agree.</summary>
public sealed record Hotline(
    string Name,
    string NameEn,
    string Number,
    string WhatFor,
    string? Hours,
    string Verified,
    string Source
);

public interface IHotlineDirectory
{
    IReadOnlyList<Hotline> All { get; }

    /// <summary>Best match first; empty when no number is known for the topic (never an invented one).</summary>
    IReadOnlyList<Hotline> Find(string topic, int limit = 3);
}
