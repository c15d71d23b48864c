using iHanoi.Civic.Text;

namespace iHanoi.Civic.Knowledge;

/// <summary>Where an offered file is on its way into the knowledge base.</summary>
public enum FileStage
{
    Waiting,
    Reading,
    Chunking,
    Embedding,

    /// <summary>Written, unchanged or skipped because: its outcome says which.</summary>
    Finished,

    /// <summary>A person took it back before it was read.</summary>
    Cancelled,

    /// <summary>The product could not do its work; the file may be fine and can be tried again.</summary>
    Failed,
}

/// <summary>How far one file is: <paramref name="Done"/> of <paramref name="Total"/> chunks while it is embedded.</summary>
public sealed record FileProgress(FileStage Stage, int Done, int Total);

public static class FileStages
{
    public static readonly StatusTable<FileStage> Table = new(
        new(FileStage.Waiting, "waiting", "Đang chờ", "Waiting", Tone.Neutral),
        new(FileStage.Reading, "reading", "Đang đọc", "Being read", Tone.Info),
        new(FileStage.Chunking, "chunking", "Đang cắt đoạn", "Being cut into chunks", Tone.Info),
        new(FileStage.Embedding, "embedding", "Đang mã hoá", "Being embedded", Tone.Info),
        new(FileStage.Finished, "finished", "Xong", "Done", Tone.Ok),
        new(FileStage.Cancelled, "cancelled", "Đã huỷ", "Cancelled", Tone.Neutral),
        new(FileStage.Failed, "failed", "Không làm được", "Failed", Tone.Danger)
    );

    public static bool IsUnderWay(this FileStage stage) =>
        stage is FileStage.Reading or FileStage.Chunking or FileStage.Embedding;

    /// <summary>Whether nothing more will happen to the file by itself.</summary>
    public static bool IsOver(this FileStage stage) =>
        stage is FileStage.Finished or FileStage.Cancelled or FileStage.Failed;
}
