using System.Numerics.Tensors;
using iHanoi.Civic.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace iHanoi.Encoder.Tests;

public sealed class SentenceEncoderTests(Shipped shipped) : IClassFixture<Shipped>
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Texts_encoded_side_by_side_have_the_vectors_they_have_alone()
    {
        string[] texts =
        [
            .. Enumerable.Range(1, 40).Select(n => $"ổ gà trước nhà số {n} ngõ {n * 3}"),
        ];
        var alone = new List<float[]>();

        foreach (var text in texts)
        {
            alone.Add((await shipped.Encoder.EncodePassageAsync("Đường", text, Now)).ToArray());
        }

        var together = await Task.WhenAll(
            texts.Select(text => shipped.Encoder.EncodePassageAsync("Đường", text, Now).AsTask())
        );

        for (var i = 0; i < texts.Length; i++)
        {
            together[i].ToArray().ShouldBe(alone[i]);
        }
    }

    [Fact]
    public async Task A_cancelled_call_stops_before_the_run()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(async () =>
            await shipped.Encoder.EncodeQueryAsync("đèn đường hỏng", cancelled.Token)
        );
    }

    [Fact]
    public async Task A_call_waiting_for_a_worker_can_be_cancelled()
    {
        using var encoder = Shipped.At(Shipped.Root, new EncoderOptions { Workers = 1 });
        using var source = new CancellationTokenSource();
        var text = string.Join(' ', Enumerable.Repeat("đường ngập nước", 200));
        var calls = Enumerable
            .Range(0, 20)
            .Select(n => encoder.EncodePassageAsync($"{n}", text, source.Token).AsTask())
            .ToArray();

        await source.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => Task.WhenAll(calls));
        calls.ShouldContain(call => call.IsCanceled);
    }

    [Fact]
    public async Task A_missing_model_is_named_by_its_path()
    {
        var empty = Directory.CreateTempSubdirectory("no-model");
        using var encoder = Shipped.At(empty.FullName);

        var missing = await Should.ThrowAsync<ModelFileMissingException>(async () =>
            await encoder.EncodeQueryAsync("a", Now)
        );

        missing.Path.ShouldNotBeNull().ShouldStartWith(empty.FullName);
        missing.Message.ShouldContain(missing.Path);
    }

    [Fact]
    public async Task A_question_asked_again_is_not_encoded_again()
    {
        var first = await shipped.Encoder.EncodeQueryAsync("xe buýt số 32", Now);
        var second = await shipped.Encoder.EncodeQueryAsync("xe buýt số 32", Now);

        second.Equals(first).ShouldBeTrue();
    }

    [Fact]
    public void The_least_recently_asked_question_is_forgotten_first()
    {
        var recent = new RecentVectors(2);
        recent.Keep("a", [1]);
        recent.Keep("b", [2]);
        recent.Find("a").ShouldBe([1]);

        recent.Keep("c", [3]);

        recent.Find("b").ShouldBeNull();
        recent.Find("a").ShouldBe([1]);
        recent.Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_same_need_in_other_words_is_nearer_than_another_need()
    {
        var asked = await shipped.Encoder.EncodeQueryAsync("lam lai giay khai sinh bi mat", Now);
        var near = await shipped.Encoder.EncodeQueryAsync("Đăng ký lại khai sinh", Now);
        var far = await shipped.Encoder.EncodeQueryAsync("Cấp phép đào đường", Now);

        TensorPrimitives
            .Dot(asked.Span, near.Span)
            .ShouldBeGreaterThan(TensorPrimitives.Dot(asked.Span, far.Span));
    }

    [Fact]
    public void A_run_of_unknown_signs_is_one_piece() =>
        shipped.Encoder.CountTokens("漢字漢字").ShouldBeLessThanOrEqualTo(2);

    [Fact]
    public void The_room_registers_one_encoder()
    {
        using var services = new ServiceCollection()
            .AddEncoder(new ProductFolders(Shipped.Root, Shipped.Root))
            .BuildServiceProvider();

        services
            .GetRequiredService<ISentenceEncoder>()
            .ShouldBeSameAs(services.GetRequiredService<ISentenceEncoder>());
        services.GetRequiredService<ISentenceEncoder>().Model.ShouldStartWith("vi-en-");
    }
}
