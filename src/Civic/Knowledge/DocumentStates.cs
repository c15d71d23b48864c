using iHanoi.Civic.Text;

namespace iHanoi.Civic.Knowledge;

public static class DocumentStates
{
    public static readonly StatusTable<DocumentState> Table = new(
        new(DocumentState.Published, "published", "Đang dùng", "Published", Tone.Ok),
        new(DocumentState.Withdrawn, "withdrawn", "Đã gỡ", "Withdrawn", Tone.Neutral),
        new(DocumentState.Draft, "draft", "Bản thảo, chưa dùng", "Draft, not in use", Tone.Warning)
    );
}

public static class FileOutcomes
{
    public static readonly StatusTable<FileOutcome> Table = new(
        new(FileOutcome.Written, "written", "Đã ghi", "Written", Tone.Ok),
        new(FileOutcome.Unchanged, "unchanged", "Không đổi", "Unchanged", Tone.Info),
        new(FileOutcome.Deleted, "deleted", "Đã gỡ", "Withdrawn", Tone.Neutral),
        new(FileOutcome.Skipped, "skipped", "Bỏ qua", "Skipped", Tone.Warning)
    );
}
