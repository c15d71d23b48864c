using iHanoi.Civic.Platform;
using iHanoi.Civic.Reports;
using iHanoi.Classifier.Emergency;
using iHanoi.Classifier.Heads;
using iHanoi.Classifier.Training.Dangers;
using iHanoi.Encoder;
using iHanoi.Testing;

namespace iHanoi.Classifier.Tests.Emergency;

/// <summary>The shipped classifier beside danger readers that say one thing of every text.</summary>
public sealed class TwoReadingsTests
{
    private const string InDoubt = "Nước hồ dâng gần tới sân chơi, tối trẻ con hay ra";
    private const string Sure = "Bố tôi ngã gục xuống bếp, không thở nữa";

    private readonly string _root = Scratch.Folder("ihanoi-readings-");

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task In_the_chat_the_reader_tips_what_the_classifier_doubts()
    {
        (await HearsAsync(InDoubt, odds: 12)).ShouldBeTrue();
        (await HearsAsync(InDoubt, odds: -12)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_call_of_which_the_classifier_is_sure_is_heard_though_the_reader_doubts() =>
        (await HearsAsync(Sure, odds: -4)).ShouldBeTrue();

    [Fact]
    public async Task A_report_in_doubt_is_left_to_the_classifier() =>
        (
            await TheClassifier.Get<IReportClassifier>().ClassifyAsync(InDoubt, Now)
        ).IsEmergency.ShouldBeFalse();

    private async Task<bool> HearsAsync(string text, float odds)
    {
        var folders = Repository.Folders() with { Root = _root };
        Directory.CreateDirectory(DangerNetwork.FolderIn(folders));
        await File.WriteAllBytesAsync(
            Path.Combine(DangerNetwork.FolderIn(folders), DangerNetwork.File),
            Saying(odds),
            Now
        );
        using var reader = new DangerReader(folders, TheClassifier.Get<ITokenEncoder>());
        var detector = new EmergencyDetector(
            Repository.Folders(),
            TheClassifier.Get<ReportScorer>(),
            reader
        );

        return await detector.DetectAsync(text, Now) is not null;
    }

    private static byte[] Saying(float odds) =>
        DangerGraph.Export([
            .. DangerGraph
                .Begin(seed: 1)
                .Select(weight =>
                    weight.Name switch
                    {
                        "judge.w" => weight with { Values = new float[weight.Values.Length] },
                        "judge.b" => weight with { Values = [odds] },
                        _ => weight,
                    }
                ),
        ]);
}
