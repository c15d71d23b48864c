using System.Buffers.Binary;
using iHanoi.Civic.Knowledge;
using iHanoi.Ingestion.Readers;
using iHanoi.Ingestion.Readers.Scans;
using iHanoi.Testing;

namespace iHanoi.Ingestion.Tests.Readers;

/// <summary>Pictures that claim much and hold little, and photos as a telephone takes them.</summary>
public sealed class OddPictureTests
{
    public OddPictureTests() => Assert.SkipUnless(Tesseract.IsInstalled, "No Tesseract here.");

    [Fact]
    public void A_billion_pixels_are_refused_by_their_header()
    {
        Reason("a.png", Png(40_000, 40_000)).ShouldBe(SkipReason.Hostile);
        Reason("a.jpg", Jpeg(60_000, 60_000)).ShouldBe(SkipReason.Hostile);
        Reason("a.tif", Tiff(50_000, 50_000)).ShouldBe(SkipReason.Hostile);
    }

    [Fact]
    public void A_picture_cut_short_waits_for_a_person_or_is_damaged()
    {
        var whole = AScan.Saying("Phí gửi xe đạp là 2.000 đồng").Png();

        Room.Read("a.png", whole[..(whole.Length / 3)])
            .ShouldSatisfyAllConditions(outcome =>
                (
                    outcome
                    is ReadOutcome.Skipped { Reason: SkipReason.Damaged or SkipReason.Empty }
                        or ReadOutcome.Read { Draft.Scan.Waiting: not [] }
                ).ShouldBeTrue($"{outcome}")
            );
    }

    [Fact]
    public void A_photo_taken_on_its_side_is_read_by_what_the_camera_noted() =>
        Room.Text("a.jpg", AScan.Saying("Phí gửi xe đạp là 2.000 đồng").JpegOnItsSide())
            .ShouldContain("2.000 đồng");

    [Fact]
    public void Of_an_animation_one_picture_is_read() =>
        Room.Draft("a.gif", AScan.Saying("Phí gửi xe đạp là 2.000 đồng").Gif(frames: 40))
            .Scan!.Pages.ShouldHaveSingleItem();

    private static SkipReason Reason(string name, byte[] bytes) =>
        Room.Read(name, bytes).ShouldBeOfType<ReadOutcome.Skipped>(name).Reason;

    private static byte[] Png(int width, int height)
    {
        byte[] header = [.. "IHDR"u8, .. Big(width), .. Big(height), 8, 0, 0, 0, 0];
        return
        [
            0x89,
            .. "PNG\r\n\u001a\n"u8,
            .. Chunk(header),
            .. Chunk([.. "IDAT"u8, 0x78, 0x9C, 3, 0, 0, 0, 0, 1]),
            .. Chunk([.. "IEND"u8]),
        ];
    }

    private static byte[] Chunk(byte[] named)
    {
        var sum = uint.MaxValue;

        foreach (var one in named)
        {
            sum ^= one;

            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) is 0 ? sum >> 1 : (sum >> 1) ^ 0xEDB8_8320;
            }
        }

        return [.. Big(named.Length - 4), .. named, .. Big((int)~sum)];
    }

    private static byte[] Jpeg(int width, int height) =>
        [
            0xFF,
            0xD8,
            0xFF,
            0xC0,
            0,
            11,
            8,
            .. Big(height)[2..],
            .. Big(width)[2..],
            1,
            1,
            0x11,
            0,
            0xFF,
            0xDA,
            0,
            8,
            1,
            1,
            0,
            0,
            63,
            0,
            0,
            0xFF,
            0xD9,
        ];

    // Width, height, bits, no packing, white is zero, one strip that lies nowhere.
    private static byte[] Tiff(int width, int height) =>
        [
            .. "II*\0"u8,
            8,
            0,
            0,
            0,
            8,
            0,
            .. Entry(256, width),
            .. Entry(257, height),
            .. Entry(258, 8),
            .. Entry(259, 1),
            .. Entry(262, 1),
            .. Entry(273, 8),
            .. Entry(278, height),
            .. Entry(279, 8),
            0,
            0,
            0,
            0,
        ];

    private static byte[] Entry(int tag, int value) =>
        [(byte)tag, (byte)(tag >> 8), 4, 0, 1, 0, 0, 0, .. BitConverter.GetBytes(value)];

    private static byte[] Big(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }
}
