using System.Collections;

namespace iHanoi.Ingestion.Index.Embedded;

/// <summary>Postings, counted without the texts that are gone: scores are those of an index that never held them.</summary>
internal sealed class LivePostings
{
    private readonly BitArray? _dead;

    /// <param name="dead">Null: every text lives.</param>
    public LivePostings(Postings postings, BitArray? dead)
    {
        (Postings, _dead) = (postings, dead);

        for (var text = 0; text < postings.Texts; text++)
        {
            if (dead is null || !dead[text])
            {
                Count++;
                Length += postings.Lengths[text];
            }
        }
    }

    public Postings Postings { get; }

    /// <summary>Live texts.</summary>
    public int Count { get; }

    /// <summary>Their lengths together.</summary>
    public double Length { get; }

    public int Frequency(int list)
    {
        if (_dead is null)
        {
            return Postings.Frequency(list);
        }

        var live = 0;
        var cursor = Postings.Open(list);

        while (cursor.MoveNext())
        {
            live += _dead[cursor.Text] ? 0 : 1;
        }

        return live;
    }
}
