using iHanoi.Civic.Text;

namespace iHanoi.Civic.Tests.Text;

public sealed class LanguageDetectorTests
{
    public static TheoryData<string> Marked =>
        [
            "Làm lại thẻ căn cước ở đâu?",
            "Phí đăng ký kết hôn",
            "Xe buýt từ Cầu Giấy đến Mỹ Đình",
            "Đường ngập",
            "cháy",
            "Hồ Gươm",
            "ĐƯỜNG NGUYỄN TRÃI NGẬP SÂU",
            "cách reset password VNeID",
            "app iHanoi bị lỗi login",
            "đổi passport hết bao nhiêu",
            "Cho tôi xin hotline của EVN Hà Nội",
            "check giúp mình hồ sơ online",
            "wifi công cộng ở phố đi bộ",
            "Nộp form ở đâu vậy ad?",
            "Chỉ số AQI hôm nay",
            "Số điện thoại cấp cứu",
            "bãi đỗ xe gần Times City",
            "có ship giấy tờ tận nhà không",
            "Tôi muốn feedback về thái độ cán bộ",
            "Thủ tục visa",
        ];

    public static TheoryData<string> Unmarked =>
        [
            "lam lai the can cuoc o dau",
            "phi dang ky ket hon",
            "xe buyt tu cau giay den my dinh",
            "duong ngap qua",
            "chay nha",
            "ho guom o dau",
            "lam giay khai sinh cho con het bao nhieu tien",
            "can giay to gi",
            "the bao hiem y te",
            "to dan pho so 5",
            "toi muon dang ky ket hon online",
            "hom nay khong khi the nao",
            "tim nha thuoc gan day",
            "benh vien gan nhat",
            "mat dien tu sang toi gio",
            "ko biet nop o dau",
            "dc k ad",
            "bn tien z",
            "nop ho so truc tuyen dc ko",
            "tuyen 32 di qua dau",
            "rac chat dong may ngay nay",
            "cong an phuong lang",
            "co mat phi khong",
            "ban co the giup toi khong",
            "nguoi dan can lam gi",
            "do xe o dau",
            "ten toi la Nam",
            "may gio lam viec",
            "den do hong",
            "son lai vach ke duong",
        ];

    public static TheoryData<string> English =>
        [
            "How do I get to Hồ Gươm?",
            "Where can I renew my passport?",
            "bus from Cau Giay to Noi Bai airport",
            "air quality in Hoan Kiem",
            "help",
            "hello",
            "Hi there",
            "fee?",
            "What documents do I need for a birth certificate?",
            "nearest hospital to Đống Đa",
            "Is there a bus from Mỹ Đình to Hồ Tây?",
            "street light broken on Láng street",
            "report a pothole",
            "marriage registration fee",
            "how much does it cost",
            "opening hours of the ward office",
            "I lost my wallet",
            "my neighbour is too loud at night",
            "Can I do it online?",
            "no water since this morning",
            "emergency number",
            "Which metro stations are near Cat Linh?",
            "temporary residence",
            "police",
            "Who can apply?",
            "How long does it take?",
            "and the fee?",
            "thank you",
            "driving licence",
            "there is a fire at 12 Hàng Bạc",
            "pharmacy open now near Tây Hồ",
            "register a company in Hanoi",
            "Where is the nearest park?",
            "is bus 86 running today",
            "what about children",
            "business household registration",
            "talk to a person",
            "the ticket price for the metro",
            "garbage has not been collected for a week in Ba Đình",
            "Do I have to come in person?",
        ];

    [Theory]
    [MemberData(nameof(Marked))]
    [MemberData(nameof(Unmarked))]
    public void Vietnamese_is_told_with_and_without_marks(string text) =>
        LanguageDetector.Detect(text).ShouldBe(Language.Vietnamese);

    [Theory]
    [MemberData(nameof(English))]
    public void English_is_told_even_around_Vietnamese_names(string text) =>
        LanguageDetector.Detect(text).ShouldBe(Language.English);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("113")]
    [InlineData("???")]
    [InlineData("👍")]
    [InlineData("HN-251125-7K3M9Q")]
    [InlineData("\ud83d")]
    public void What_says_nothing_is_taken_as_Vietnamese(string text) =>
        LanguageDetector.Detect(text).ShouldBe(Language.Vietnamese);
}
