using System.Runtime.CompilerServices;
using iHanoi.Assistant.ChatModels;
using iHanoi.Assistant.Plugins;
using iHanoi.Civic.Answering;
using iHanoi.Civic.Provenance;
using Microsoft.SemanticKernel;

namespace iHanoi.Assistant.Answering;

/// <summary>A model's reply while it grows, sentence by sentence, beside what its functions have returned so far.</summary>
internal sealed class Speech(
    IAsyncEnumerable<StreamingChatMessageContent> pieces,
    TurnLedger ledger,
    AiStamp stamp
)
{
    private readonly ReplyReader _reader = new();
    private IAsyncEnumerator<string>? _sentences;
    private bool _more;
    private string _model = stamp.Model;

    /// <summary>How the reply means to end, as far as it is known.</summary>
    public AnswerStatus Status =>
        _reader.Status
        ?? (ledger.Evidence.Count > 0 ? AnswerStatus.Answered : AnswerStatus.NoSource);

    /// <summary>Waits for the first sentence: by then the model has looked up what it speaks of.</summary>
    public async ValueTask BeginAsync(CancellationToken cancellationToken)
    {
        _sentences = ListenAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
        _more = await _sentences.MoveNextAsync();
    }

    /// <summary>Sentences as they become whole; <see cref="BeginAsync"/> comes first.</summary>
    public async IAsyncEnumerable<string> SentencesAsync()
    {
        await using var sentences = _sentences!;

        while (_more)
        {
            yield return sentences.Current;
            _more = await sentences.MoveNextAsync();
        }
    }

    /// <summary>The turn with all that has been looked up and said of it until now.</summary>
    public Turn Fill(Turn turn) =>
        turn with
        {
            Next = _reader.Next,
            Evidence = ledger.Evidence,
            ToolCalls = ledger.Calls,
            Cards = [.. ledger.Replies.Select(reply => reply.Card).OfType<AnswerCard>()],
            Sources = ledger.Sources,
            Passages = [.. ledger.Replies.SelectMany(reply => reply.Passages)],
            Stamp = stamp with { Model = _model },
        };

    private async IAsyncEnumerable<string> ListenAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (var piece in pieces.WithCancellation(cancellationToken))
        {
            _model = piece.ModelId ?? _model;
            _reader.Add(piece.Content);

            while (_reader.TryTake(out var sentence))
            {
                yield return sentence;
            }
        }

        _reader.End();

        while (_reader.TryTake(out var sentence))
        {
            yield return sentence;
        }
    }
}
