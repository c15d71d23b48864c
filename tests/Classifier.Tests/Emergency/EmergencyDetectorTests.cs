using iHanoi.Civic.Reports;
using iHanoi.Testing;

namespace iHanoi.Classifier.Tests.Emergency;

public sealed class EmergencyDetectorTests
{
    private static readonly IEmergencyDetector Detector = TheClassifier.Get<IEmergencyDetector>();

    [Theory]
    [InlineData("Cháy nhà ở ngõ 12 Láng Hạ, có người kẹt bên trong", "114")]
    [InlineData("chay nha o ngo 12 lang ha, co nguoi ket ben trong", "114")]
    [InlineData("chays nhaf roi cuuws voiws", "114")]
    [InlineData("Nhà bên cạnh bốc cháy dữ dội!", "114")]
    [InlineData("There is a fire in the kitchen, we cannot get out", "114")]
    [InlineData("mùi gas nồng nặc ở tầng 3 chung cư, mọi người xuống hết", "114")]
    [InlineData("Có cháu bé đuối nước ở hồ Linh Đàm, cứu với", "114")]
    [InlineData("Bố tôi bất tỉnh, không thở được", "115")]
    [InlineData("bo toi bat tinh, khong tho duoc", "115")]
    [InlineData("My father is unconscious and not breathing", "115")]
    [InlineData("Bé 2 tuổi hóc hạt nhãn tím mặt", "115")]
    [InlineData("Có kẻ cầm dao đang đuổi người trong chợ", "113")]
    [InlineData("co ke cam dao dang duoi nguoi trong cho", "113")]
    [InlineData("A man with a knife is chasing people here", "113")]
    [InlineData("Cướp ngân hàng, nó có súng", "113")]
    public void An_emergency_names_the_number_to_ring(string text, string number) =>
        Detector.Detect(text).ShouldNotBeNull().Number.ShouldBe(number);

    [Theory]
    [InlineData("Vé concert cháy hàng sau hai phút, mở thêm đi ạ")]
    [InlineData("ve concert chay hang sau hai phut, mo them di a")]
    [InlineData("Bóng đèn cao áp đầu ngõ cháy hơn một tuần")]
    [InlineData("Gọi 115 hôm qua rồi, mẹ tôi đã ổn, cảm ơn kíp trực")]
    [InlineData("Đi qua đoạn này xóc chết dở cái lưng")]
    [InlineData("Chung cư diễn tập chữa cháy sáng thứ Tư, có khói màu")]
    [InlineData("Tuần trước nhà số 5 bị cháy, lính cứu hỏa đến rất nhanh")]
    [InlineData("Đề xuất lắp thêm bình chữa cháy ở hành lang")]
    [InlineData("Số điện thoại cứu hỏa, cấp cứu của Hà Nội là bao nhiêu?")]
    [InlineData("Which number do I dial for the police? Just planning my trip.")]
    [InlineData("The fire alarm test last week was very loud")]
    [InlineData("I have attached two photos of the report")]
    [InlineData("How do I file a report?")]
    [InlineData("Gửi kèm fìles và attách ảnh hiện trường cho phường xem giúp ạ")]
    [InlineData("Danh sách nhận trợ cấp dán ở nhà văn hóa thiếu tên tôi")]
    [InlineData("Xe trộn bê tông chạy vào ngõ lúc nửa đêm")]
    [InlineData("Chó thả rông ở sân chơi")]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("🔥🔥🔥")]
    public void What_only_looks_like_danger_rings_nobody(string text) =>
        Detector.Detect(text).ShouldBeNull();

    [Fact]
    public void A_hundred_emergencies_are_heard_and_a_hundred_look_alikes_are_not()
    {
        Lines("emergencies.txt").Where(text => Detector.Detect(text) is null).ShouldBeEmpty();
        Lines("look-alikes.txt").Where(text => Detector.Detect(text) is not null).ShouldBeEmpty();
    }

    [Fact]
    public void The_words_that_decided_are_words_of_the_text()
    {
        const string text = "Trời ơi, nhà đối diện bốc cháy rồi!";

        var signal = Detector.Detect(text);

        signal.ShouldNotBeNull();
        text.ShouldContain(signal.Matched);
    }

    [Fact]
    public void A_huge_paste_is_read_only_at_its_beginning()
    {
        var noise = string.Join(' ', Enumerable.Repeat("đường này nhiều ổ gà", 20_000));

        Detector.Detect(noise + " cháy nhà").ShouldBeNull();
        Detector.Detect("cháy nhà rồi " + noise).ShouldNotBeNull();
    }

    [Fact]
    public void Broken_surrogates_do_not_break_the_gate() =>
        Detector.Detect("cháy nhà \ud83d rồi, cứu với").ShouldNotBeNull().Number.ShouldBe("114");

    private static string[] Lines(string file) =>
        File.ReadAllLines(
            Path.Combine(Repository.Root, "tests", "Classifier.Tests", "Emergency", file)
        );
}
