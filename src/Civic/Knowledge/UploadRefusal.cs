using iHanoi.Civic.Text;

namespace iHanoi.Civic.Knowledge;

/// <summary>Why a whole upload was turned away. Nothing of it was kept.</summary>
public enum UploadRefusal
{
    NoFile,
    TooManyFiles,
}

public static class UploadRefusals
{
    public static readonly StatusTable<UploadRefusal> Table = new(
        new(
            UploadRefusal.NoFile,
            "no-file",
            "Chưa có tệp nào được chọn.",
            "No file was chosen.",
            Tone.Warning
        ),
        new(
            UploadRefusal.TooManyFiles,
            "too-many-files",
            "Quá nhiều tệp trong một lần. Xin chia thành nhiều lần.",
            "Too many files at once. Please split them over several uploads.",
            Tone.Warning
        )
    );
}
