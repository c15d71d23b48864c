using System.Text;
using iHanoi.Assistant.Answering;
using iHanoi.Civic.Answering;

namespace iHanoi.Assistant.ChatModels;

/// <summary>
/// A reply as it comes in, in pieces cut anywhere: its sentences as soon as each is whole, and what its lines
/// of protocol said until then.
/// </summary>
internal sealed class ReplyReader
{
    private const int MostNext = 3;

    private readonly StringBuilder _open = new();
    private readonly Queue<string> _whole = new();
    private readonly List<string> _next = [];
    private AnswerStatus? _status;

    /// <summary>How the model means to end; null until it has said so.</summary>
    public AnswerStatus? Status => _status;

    public IReadOnlyList<string> Next => [.. _next.Take(MostNext)];

    public void Add(string? piece)
    {
        _open.Append(piece);
        var text = _open.ToString().ReplaceLineEndings("\n");
        var lines = text.Split('\n');

        foreach (var line in lines.SkipLast(1))
        {
            Take(line);
        }

        _open.Clear().Append(TakeSentences(lines[^1]));
    }

    public void End()
    {
        Take(_open.ToString());
        _open.Clear();
    }

    public bool TryTake(out string sentence) => _whole.TryDequeue(out sentence!);

    private void Take(string line)
    {
        if (ReplyProtocol.TryRead(line, ref _status, _next))
        {
            return;
        }

        foreach (var sentence in DraftSentences.Split(line))
        {
            _whole.Enqueue(sentence);
        }
    }

    // Of a line that still grows, everything but its last sentence is whole.
    private string TakeSentences(string line)
    {
        if (line.StartsWith('@') || DraftSentences.LastBegin(line) is not (> 0 and var at))
        {
            return line;
        }

        Take(line[..at]);

        return line[at..];
    }
}
