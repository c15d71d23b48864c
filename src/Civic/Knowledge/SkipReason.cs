using iHanoi.Civic.Text;

namespace iHanoi.Civic.Knowledge;

/// <summary>Why a file gave no text. A skipped file never stops a run.</summary>
public enum SkipReason
{
    Empty,
    TooBig,
    Unsupported,
    Damaged,
    Encrypted,
    ImageOnly,
    Unreadable,
    Hostile,
    ScanUnclear,
    ReaderStopped,
    TooSlow,
    WardUnknown,
}

/// <summary><see cref="FileResult.Reason"/> and <see cref="ExtractedText.Reason"/> hold the code of a row.</summary>
public static class SkipReasonTable
{
    public static readonly StatusTable<SkipReason> Table = new(
        new(SkipReason.Empty, "empty", "tệp không có nội dung", "the file is empty", Tone.Warning),
        new(SkipReason.TooBig, "too-big", "tệp lớn hơn 50 MB", "larger than 50 MB", Tone.Warning),
        new(
            SkipReason.Unsupported,
            "unsupported",
            "định dạng chưa được hỗ trợ",
            "this format is not supported",
            Tone.Warning
        ),
        new(
            SkipReason.Damaged,
            "damaged",
            "tệp hỏng, không mở được",
            "the file is damaged and cannot be opened",
            Tone.Danger
        ),
        new(
            SkipReason.Encrypted,
            "encrypted",
            "tệp có mật khẩu",
            "the file is protected by a password",
            Tone.Warning
        ),
        new(
            SkipReason.ImageOnly,
            "image-only",
            "chỉ có ảnh quét, mà máy này chưa cài Tesseract (vie, eng) để đọc chữ trong ảnh",
            "only scanned images, and Tesseract (vie, eng) is not installed here to read them",
            Tone.Warning
        ),
        new(
            SkipReason.Unreadable,
            "unreadable",
            "không đọc được tệp từ ổ đĩa",
            "the file could not be read from disk",
            Tone.Danger
        ),
        new(
            SkipReason.Hostile,
            "hostile",
            "tệp phình to hoặc lồng quá sâu khi mở nên không được mở",
            "the file swells or nests far too deep when opened, so it was not opened",
            Tone.Danger
        ),
        new(
            SkipReason.ScanUnclear,
            "scan-unclear",
            "chữ trong ảnh quét không rõ: các trang chờ người đọc lại rồi mới được dùng",
            "the scan is unclear: its pages wait for a person to read them before they are used",
            Tone.Warning
        ),
        new(
            SkipReason.ReaderStopped,
            "reader-stopped",
            "tệp làm chương trình đọc ngừng hoạt động nên bị bỏ qua",
            "the file made its reader stop, so it was left out",
            Tone.Danger
        ),
        new(
            SkipReason.TooSlow,
            "too-slow",
            "đọc tệp này lâu quá giới hạn nên bị bỏ qua",
            "reading this file took longer than allowed, so it was left out",
            Tone.Danger
        ),
        new(
            SkipReason.WardUnknown,
            "ward-unknown",
            "tệp ghi mã phường, xã (wards) không có trong 126 phường, xã của Hà Nội",
            "the file states a ward code (wards) that is none of Hanoi's 126 wards and communes",
            Tone.Warning
        )
    );
}
