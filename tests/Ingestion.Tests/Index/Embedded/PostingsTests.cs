using iHanoi.Ingestion.Index.Embedded;

namespace iHanoi.Ingestion.Tests.Index.Embedded;

public sealed class PostingsTests
{
    private const ulong Everywhere = 7;
    private const ulong Rare = 9;

    [Theory]
    [InlineData(1)]
    [InlineData(128)]
    [InlineData(129)]
    [InlineData(5000)]
    public void What_was_counted_is_read_back(int texts)
    {
        var counted = Texts(texts);

        var postings = PostingsBuilder.Build(counted);

        foreach (var term in postings.Terms)
        {
            var held = counted
                .Index()
                .Where(text => text.Item.Terms.Contains(term))
                .Select(text => text.Index);
            TextsOf(postings, term).ShouldBe(held);
            postings.Frequency(postings.Find(term)).ShouldBe(TextsOf(postings, term).Count);
        }
    }

    [Fact]
    public void A_count_is_found_in_the_middle_of_a_long_list()
    {
        var counted = Texts(5000);
        var postings = PostingsBuilder.Build(counted);

        for (var text = 0; text < counted.Length; text++)
        {
            foreach (var term in postings.Terms)
            {
                var at = Array.IndexOf(counted[text].Terms, term);
                postings
                    .CountIn(postings.Find(term), text)
                    .ShouldBe(at < 0 ? 0 : counted[text].Counts[at]);
            }
        }
    }

    [Fact]
    public void A_term_no_text_holds_has_no_list() =>
        PostingsBuilder.Build(Texts(10)).Find(12345).ShouldBeLessThan(0);

    [Fact]
    public void Arrays_survive_a_file()
    {
        var postings = PostingsBuilder.Build(Texts(300));
        using var file = new MemoryStream();
        using var writer = new SegmentWriter(file);
        postings.Write(writer);
        writer.End();
        file.Position = 0;

        using var reader = new SegmentReader(file);
        var read = Postings.Read(reader);

        reader.EndsWell().ShouldBeTrue();
        read.Terms.SequenceEqual(postings.Terms).ShouldBeTrue();
        TextsOf(read, Everywhere).ShouldBe(TextsOf(postings, Everywhere));
        read.CountIn(read.Find(Rare), 0).ShouldBe(postings.CountIn(postings.Find(Rare), 0));
    }

    // One term in all of them, a rare one with odd counts, the others here and there.
    private static TermCounts[] Texts(int count)
    {
        var random = new Random(count);
        return
        [
            .. Enumerable
                .Range(0, count)
                .Select(text =>
                {
                    ulong[] some =
                    [
                        .. Enumerable
                            .Range(20, 30)
                            .Where(_ => random.Next(9) is 0)
                            .Select(n => (ulong)n),
                    ];
                    ulong[] terms = text % 97 is 0
                        ? [Everywhere, Rare, .. some]
                        : [Everywhere, .. some];
                    return new TermCounts(
                        terms,
                        [.. terms.Select(_ => random.Next(4) is 0 ? text + .5f : 1)],
                        terms.Length
                    );
                }),
        ];
    }

    private static List<int> TextsOf(Postings postings, ulong term)
    {
        var texts = new List<int>();
        var cursor = postings.Open(postings.Find(term));

        while (cursor.MoveNext())
        {
            texts.Add(cursor.Text);
        }

        return texts;
    }
}
