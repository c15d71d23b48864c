using System.Text;
using iHanoi.Ingestion.Index.Embedded;

namespace iHanoi.Ingestion.Index.Queries.Restoring;

/// <summary>What was counted in some texts, as arrays: syllables, and by their places the pairs that stood together.</summary>
internal sealed record HeardWords(
    string[] Syllables,
    int[] Counts,
    int[] First,
    int[] Second,
    int[] Together
)
{
    public void Write(SegmentWriter writer)
    {
        writer.Add<byte>(Encoding.UTF8.GetBytes(string.Join('\n', Syllables)));
        writer.Add<int>(Counts);
        writer.Add<int>(First);
        writer.Add<int>(Second);
        writer.Add<int>(Together);
    }

    public static HeardWords Read(SegmentReader reader)
    {
        var syllables = Encoding.UTF8.GetString(reader.Next<byte>());
        return new HeardWords(
            syllables.Length is 0 ? [] : syllables.Split('\n'),
            reader.Next<int>(),
            reader.Next<int>(),
            reader.Next<int>(),
            reader.Next<int>()
        );
    }
}
