using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace iHanoi.Ingestion;

/// <summary>How files become text. See docs/runbooks/reading-files.md.</summary>
public sealed class ReadingOptions
{
    public const string Section = "Knowledge:Reading";

    /// <summary>The languages of scanned pages, as Tesseract names them, the most frequent first.</summary>
    [Required]
    public string ScanLanguages { get; init; } = "vie+eng";

    /// <summary>
    /// Mean confidence of a scanned page's words, 0 to 1. A page below waits for a person and is in no answer. The
    /// default was measured: docs/adr/0010-scans-and-a-process-for-readers.md.
    /// </summary>
    [Range(0, 1)]
    public double SurePage { get; init; } = 0.80;

    /// <summary>Pages of one file that are looked at; the rest wait. A page costs two to eight seconds.</summary>
    [Range(1, 10_000)]
    public int MostScannedPages { get; init; } = 300;

    /// <summary>What one page may take before it counts as illegible.</summary>
    [Range(1, 600)]
    public int SecondsPerPage { get; init; } = 60;

    /// <summary>Millions of pixels of one picture, read from its header before anything is unpacked.</summary>
    [Range(1, 2_000)]
    public int MostMegapixels { get; init; } = 100;
}

[OptionsValidator]
internal sealed partial class ReadingOptionsValidator : IValidateOptions<ReadingOptions>;
