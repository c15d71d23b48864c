using Microsoft.SemanticKernel;

namespace iHanoi.Assistant.Filters;

/// <summary>
/// No model can confirm in a citizen's place: whatever it offers as a confirmation is taken away before the
/// function runs. Filing itself is the page's act; the plug-in only prepares.
/// </summary>
internal sealed class WriteConfirmation : IFunctionInvocationFilter
{
    public async Task OnFunctionInvocationAsync(
        FunctionInvocationContext context,
        Func<FunctionInvocationContext, Task> next
    )
    {
        foreach (var name in context.Arguments.Names.Where(IsConfirmation).ToList())
        {
            context.Arguments.Remove(name);
        }

        await next(context);
    }

    private static bool IsConfirmation(string name) =>
        name.Contains("confirm", StringComparison.OrdinalIgnoreCase);
}
