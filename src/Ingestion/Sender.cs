using System.Text.Json.Serialization;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Knowledge.Publishing;

namespace iHanoi.Ingestion;

/// <summary>
/// Where a file came from: its path for messages, the path that names its document, and a folder's path or a person;
/// an upload by the operator has neither.
/// </summary>
internal sealed record Sender(string Path, string RelativePath, string? Origin, Curator? Author)
{
    /// <summary>Who watches the file's journey.</summary>
    [JsonIgnore]
    public IProgress<FileProgress>? Progress { get; init; }

    /// <summary>Where on the web the file was read; null: it is no page of the web.</summary>
    public WebOrigin? Web { get; init; }

    /// <summary>Of which wards they state it is (<see cref="WardScope"/>); null or none: as the file says.</summary>
    public IReadOnlyList<string>? Wards { get; init; }

    /// <summary>What is sent is no file: somebody answers for it already.</summary>
    [JsonIgnore]
    public bool NeverWaits { get; init; }

    /// <summary>A file of an archive stands below the archive's own name.</summary>
    public Sender Inside(string entry) =>
        this with
        {
            Path = $"{Path}/{entry}",
            RelativePath = $"{RelativePath}/{entry}",
        };
}
