using iHanoi.Civic.Text;

namespace iHanoi.Civic.Knowledge.Curating;

/// <summary>Why a chunk was not changed. Nothing was.</summary>
public enum ChunkRefusal
{
    NotFound,
    NotInUse,
    NoNext,
    DisabledBetween,
    TooLong,
    NoSuchPlace,
    EditedSince,
    AlreadyUndone,
}

public static class ChunkRefusals
{
    public static readonly StatusTable<ChunkRefusal> Table = new(
        new(
            ChunkRefusal.NotFound,
            "chunk-not-found",
            "Không có đoạn hoặc lần sửa này.",
            "There is no such chunk or edit.",
            Tone.Warning
        ),
        new(
            ChunkRefusal.NotInUse,
            "chunk-not-in-use",
            "Đoạn này không còn được dùng, có thể ai đó vừa sửa. Xin xem lại danh sách.",
            "This chunk is no longer in use, somebody may just have changed it. Please look at the list again.",
            Tone.Warning
        ),
        new(
            ChunkRefusal.NoNext,
            "no-next-chunk",
            "Đây là đoạn cuối, không có đoạn sau để gộp.",
            "This is the last chunk, there is none after it to merge with.",
            Tone.Warning
        ),
        new(
            ChunkRefusal.DisabledBetween,
            "disabled-between",
            "Giữa hai đoạn có một đoạn đã tắt; gộp lại sẽ đưa nội dung đã tắt trở vào. Hãy bật đoạn đó trước.",
            "A chunk between the two is switched off; merging would bring its words back. Please switch it on first.",
            Tone.Warning
        ),
        new(
            ChunkRefusal.TooLong,
            "chunk-too-long",
            "Gộp lại thì đoạn dài hơn mức bộ mã hoá đọc được, phần cuối sẽ không tìm thấy. Hai đoạn được giữ nguyên.",
            "Merged, the chunk would be longer than the encoder reads and its end would not be found. Both stay as they are.",
            Tone.Warning
        ),
        new(
            ChunkRefusal.NoSuchPlace,
            "no-such-place",
            "Không tách được ở chỗ này: một trong hai phần sẽ không có chữ.",
            "The chunk cannot be split here: one of the parts would have no words.",
            Tone.Warning
        ),
        new(
            ChunkRefusal.EditedSince,
            "edited-since",
            "Các đoạn của lần sửa này đã được sửa tiếp. Hãy hoàn tác lần sửa sau trước.",
            "The chunks of this edit were edited again. Please undo the later edit first.",
            Tone.Warning
        ),
        new(
            ChunkRefusal.AlreadyUndone,
            "already-undone",
            "Lần sửa này đã được hoàn tác rồi.",
            "This edit was undone already.",
            Tone.Info
        )
    );
}
