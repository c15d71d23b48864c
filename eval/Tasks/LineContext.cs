using iHanoi.Civic.Knowledge;

namespace iHanoi.Eval.Tasks;

/// <summary>
/// What one line brings along: documents are indexed in a scratch index, tool results stand in for the
/// functions' own and are there to be read besides. It flows with the line's asynchronous calls and ends with them.
/// </summary>
internal sealed class LineContext(IScratchIndexFactory scratch)
{
    private readonly AsyncLocal<Scope?> _current = new();

    public IPassageIndex? Documents => _current.Value?.Documents;

    public AskToolResult? ResultOf(string function) =>
        _current.Value?.Results.FirstOrDefault(result => result.Name == function);

    // Not async: an AsyncLocal set inside an async method would not reach the caller.
    public ValueTask<IAsyncDisposable> EnterAsync(
        AskContext? context,
        CancellationToken cancellationToken
    )
    {
        var scope = new Scope(this, context?.ToolResults ?? []);
        _current.Value = scope;

        return FillAsync(scope, context, cancellationToken);
    }

    private async ValueTask<IAsyncDisposable> FillAsync(
        Scope scope,
        AskContext? context,
        CancellationToken cancellationToken
    )
    {
        var texts = (context?.Documents ?? [])
            .Select(document => (document.Id, document.Title ?? "", document.Text))
            .Concat((context?.Reports ?? []).Select(report => (report.Id, "", report.Text)))
            .Concat(
                (context?.ToolResults ?? []).Select(result =>
                    (result.Name, "", result.Result.ToString())
                )
            )
            .ToList();

        if (texts.Count > 0)
        {
            scope.Documents = await scratch.BuildAsync(texts, cancellationToken);
        }

        return scope;
    }

    private sealed class Scope(LineContext owner, IReadOnlyList<AskToolResult> results)
        : IAsyncDisposable
    {
        public IReadOnlyList<AskToolResult> Results => results;

        public IPassageIndex? Documents { get; set; }

        public ValueTask DisposeAsync()
        {
            owner._current.Value = null;

            return ValueTask.CompletedTask;
        }
    }
}
