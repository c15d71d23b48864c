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

    /// <summary>
    /// Files are read in processes of their own, which may die of a hostile file. Off: in this process, for finding
    /// faults. Markdown is always read here.
    /// </summary>
    public bool Isolated { get; init; } = true;

    /// <summary>The program that has the verb "read-files"; null where there is none, and files are read here.</summary>
    public string? Program { get; set; }

    /// <summary>Managed memory of one reading process.</summary>
    [Range(64, 65_536)]
    public int MostMegabytes { get; init; } = 1_024;

    /// <summary>
    /// Memory of one reading process in all: its managed memory, what the format libraries take beside it, and the
    /// programs it starts. A process above it is ended with its file.
    /// </summary>
    [Range(128, 262_144)]
    public int MostMegabytesInAll { get; init; } = 2_048;

    /// <summary>
    /// What any file may take. Each page that may be a picture adds <see cref="SecondsPerPage"/>; a reader that hangs
    /// holds its lane no longer than that.
    /// </summary>
    [Range(1, 3_600)]
    public int SecondsPerFile { get; init; } = 60;

    /// <summary>What each megabyte adds where a file has letters of its own.</summary>
    [Range(0, 3_600)]
    public int SecondsPerMegabyte { get; init; } = 30;

    /// <summary>The most that one file may take, however many pages it says it has.</summary>
    [Range(1, 36_000)]
    public int MostSecondsPerFile { get; init; } = 1_200;
}

[OptionsValidator]
internal sealed partial class ReadingOptionsValidator : IValidateOptions<ReadingOptions>;
