using Microsoft.SemanticKernel;

namespace iHanoi.Eval.Tasks;

/// <summary>Gives the line's own result instead of calling the function, when the line brings one.</summary>
internal sealed class GivenResults(LineContext context) : IFunctionInvocationFilter
{
    public async Task OnFunctionInvocationAsync(
        FunctionInvocationContext invocation,
        Func<FunctionInvocationContext, Task> next
    )
    {
        if (context.ResultOf(invocation.Function.Name) is { } given)
        {
            invocation.Result = new FunctionResult(invocation.Function, given.Result.ToString());
            return;
        }

        await next(invocation);
    }
}
