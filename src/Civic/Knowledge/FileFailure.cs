using iHanoi.Civic.Text;

namespace iHanoi.Civic.Knowledge;

/// <summary>Why the product could not do its work on a file. It says nothing against the file.</summary>
public enum FileFailure
{
    GaveUp,
    BytesLost,
    Unexpected,
}

public static class FileFailures
{
    public static readonly StatusTable<FileFailure> Table = new(
        new(
            FileFailure.GaveUp,
            "gave-up",
            "máy dừng giữa chừng nhiều lần khi đọc tệp này",
            "the machine stopped several times while reading this file",
            Tone.Danger
        ),
        new(
            FileFailure.BytesLost,
            "bytes-lost",
            "không còn tìm thấy tệp đã lưu, xin tải lên lần nữa",
            "the stored file is no longer there, please upload it again",
            Tone.Danger
        ),
        new(
            FileFailure.Unexpected,
            "unexpected",
            "có lỗi của hệ thống, có thể thử lại",
            "something went wrong on our side, it can be tried again",
            Tone.Danger
        )
    );
}
