using iHanoi.Civic.Text;

namespace iHanoi.Civic.Knowledge;

/// <summary>Why a whole upload was turned away. Nothing of it was kept.</summary>
public enum UploadRefusal
{
    NoFile,
    TooManyFiles,
    WardUnknown,
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
        ),
        new(
            UploadRefusal.WardUnknown,
            "ward-unknown",
            "Có mã không phải của phường, xã nào của Hà Nội. Chưa tệp nào được lưu: xin chọn phường, xã trong danh sách rồi chọn lại tệp.",
            "A code is that of no ward or commune of Hanoi. No file was kept: please choose the wards from the list, then the files again.",
            Tone.Warning
        )
    );
}
