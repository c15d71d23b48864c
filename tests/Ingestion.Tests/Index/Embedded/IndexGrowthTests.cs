using iHanoi.Civic.Knowledge;
using iHanoi.Ingestion.Index.Embedded.Growing;
using Microsoft.Extensions.DependencyInjection;

namespace iHanoi.Ingestion.Tests.Index.Embedded;

public sealed class IndexGrowthTests : IDisposable
{
    private static readonly string[] Questions =
    [
        "lệ phí đăng ký tạm trú",
        "ho chieu mat bao nhieu tien",
        "giấy phép xây dựng nộp ở đâu",
    ];

    // A document makes a passage or two: every few of them a segment.
    private readonly Room _room = Small();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    private string[] Files => Directory.GetFiles(Path.Combine(_room.State, "index"));

    public void Dispose()
    {
        _room.Dispose();
        Directory.Delete(_room.State, recursive: true);
    }

    [Fact]
    public async Task Changes_across_segments_give_what_an_index_built_anew_gives()
    {
        await FillAsync();
        await ChangeAsync();

        var grown = await AnswersAsync(_room);
        using var anew = With(new SegmentSizes());
        Directory.Delete(Path.Combine(_room.State, "index"), recursive: true);

        grown.ShouldBe(await AnswersAsync(anew));
        grown.ShouldAllBe(answer => !answer.Contains("d03@") && !answer.Contains("d05@1"));
    }

    [Fact]
    public async Task With_the_prefilter_a_small_index_answers_as_without()
    {
        await FillAsync();
        var exact = await AnswersAsync(_room);

        using var estimating = new Room(
            _room.State,
            new RetrievalOptions { ExactUpTo = 0 },
            services => services.AddSingleton(Sizes)
        );

        (await AnswersAsync(estimating)).ShouldBe(exact);
    }

    [Fact]
    public async Task A_later_process_reads_the_files_and_answers_alike()
    {
        await FillAsync();
        await ChangeAsync();
        var before = await AnswersAsync(_room);
        var files = Files;

        using var later = With(Sizes);

        (await AnswersAsync(later)).ShouldBe(before);
        Files.ShouldBe(files, ignoreOrder: true);
    }

    [Fact]
    public async Task A_later_process_knows_the_words_of_texts_it_did_not_count()
    {
        await AddAsync(0, "Nuôi hươu sao lấy nhung, nuôi hươu sao");
        await FillAsync(from: 1);

        using var later = With(Sizes);
        var query = new PassageQuery("nuoi huou sao", 1, Room.Today);
        var found = await later.Index.SearchAsync(query, Now);

        found[0].Score.Terms.ShouldContain("hươu");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(900)]
    public async Task A_damaged_file_is_built_again(int at)
    {
        await FillAsync();
        var before = await AnswersAsync(_room);
        var damaged = Files[0];
        var bytes = await File.ReadAllBytesAsync(damaged, Now);
        bytes[at] ^= 0x55;
        await File.WriteAllBytesAsync(damaged, bytes, Now);

        using var later = With(Sizes);

        (await AnswersAsync(later)).ShouldBe(before);
    }

    [Fact]
    public async Task A_file_that_ends_too_soon_is_built_again()
    {
        await FillAsync();
        var before = await AnswersAsync(_room);
        await File.WriteAllBytesAsync(
            Files[0],
            (await File.ReadAllBytesAsync(Files[0], Now))[..99],
            Now
        );

        using var later = With(Sizes);

        (await AnswersAsync(later)).ShouldBe(before);
    }

    [Fact]
    public async Task Files_made_by_other_weights_are_built_again()
    {
        await FillAsync();
        _ = await AnswersAsync(_room);
        var before = Files;

        using var later = new Room(
            _room.State,
            new RetrievalOptions { TitleWeight = 9 },
            services => services.AddSingleton(Sizes)
        );
        _ = await AnswersAsync(later);

        Files.Intersect(before).ShouldBeEmpty();
        Files.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task What_a_killed_process_left_half_written_is_not_read()
    {
        await FillAsync();
        var before = await AnswersAsync(_room);
        await File.WriteAllTextAsync(Path.Combine(_room.State, "index", "half.new"), "x", Now);

        using var later = With(Sizes);

        (await AnswersAsync(later)).ShouldBe(before);
    }

    [Fact]
    public async Task Many_small_segments_become_few()
    {
        for (var number = 0; number < 40; number++)
        {
            await AddAsync(number, TitleOf(number));
        }

        Files.Length.ShouldBeLessThan(12);
        (await _room.Index.ReadAsync("d07", Now)).ShouldNotBeEmpty();
    }

    private static SegmentSizes Sizes { get; } = new(Sealed: 4, Full: 16);

    private static Room Small() => new(with: services => services.AddSingleton(Sizes));

    private Room With(SegmentSizes sizes) =>
        new(_room.State, with: services => services.AddSingleton(sizes));

    private async Task FillAsync(int from = 0)
    {
        for (var number = from; number < 13; number++)
        {
            await AddAsync(number, TitleOf(number));
        }
    }

    private async Task ChangeAsync()
    {
        await _room.WithdrawAsync("d03");
        await AddAsync(5, "Cấp hộ chiếu phổ thông, cách mới");
        await AddAsync(12, "Cấp giấy phép xây dựng, cách mới");
    }

    private Task<FileResult> AddAsync(int number, string title) =>
        _room.Knowledge.AddAsync(new AFile($"d{number:00}") { Title = title }.Upload, Now);

    private static string TitleOf(int number) =>
        (number % 3) switch
        {
            0 => $"Đăng ký tạm trú, trường hợp {number}",
            1 => $"Cấp hộ chiếu phổ thông, trường hợp {number}",
            _ => $"Cấp giấy phép xây dựng, trường hợp {number}",
        };

    private static async Task<IReadOnlyList<string>> AnswersAsync(Room room)
    {
        var answers = new List<string>();

        foreach (var question in Questions)
        {
            var query = new PassageQuery(question, 20, Room.Today);

            foreach (var hit in await room.Index.SearchAsync(query, Now))
            {
                answers.Add(
                    $"{question}: {hit.Chunk.Id} {hit.Score.Total:R} {hit.Score.Cosine:R} {string.Join(' ', hit.Score.Terms)}"
                );
            }
        }

        return answers;
    }
}
