using System.Text.Json;
using iHanoi.Assistant.Answering;
using iHanoi.Assistant.Plugins;
using Microsoft.Extensions.Logging;
using Microsoft.SemanticKernel;

namespace iHanoi.Assistant.Filters;

/// <summary>
/// Outermost around every function a model calls: keeps the call with canonical arguments, numbers its
/// evidence, and turns a failure into a plain outcome, so that no error text reaches a model or a citizen.
/// </summary>
internal sealed class ToolAudit(ILogger<ToolAudit> log) : IAutoFunctionInvocationFilter
{
    public async Task OnAutoFunctionInvocationAsync(
        AutoFunctionInvocationContext context,
        Func<AutoFunctionInvocationContext, Task> next
    )
    {
        var reply = await CallAsync(context, next);
        var recorded = TurnLedger
            .Of(context.Kernel)
            .Record(context.Function.Name, Plain(context.Arguments), reply);
        context.Result = new FunctionResult(context.Function, recorded);
    }

    private async Task<ToolReply> CallAsync(
        AutoFunctionInvocationContext context,
        Func<AutoFunctionInvocationContext, Task> next
    )
    {
        try
        {
            await next(context);

            return Read(context.Function.Name, context.Result.GetValue<object>());
        }
        catch (Exception broken) when (!context.CancellationToken.IsCancellationRequested)
        {
            log.FunctionFailed(broken, context.Function.Name);

            return new ToolReply(Outcomes.Failed);
        }
    }

    // A filter of the host may have put its own text in place of the result: it is evidence, no more.
    private static ToolReply Read(string function, object? result) =>
        result switch
        {
            ToolReply reply => reply,
            null => new ToolReply(Outcomes.Nothing),
            JsonElement { ValueKind: JsonValueKind.String } text => Foreign(
                function,
                text.GetString()!
            ),
            _ => Foreign(function, result.ToString() ?? ""),
        };

    private static ToolReply Foreign(string function, string text) =>
        string.IsNullOrWhiteSpace(text)
            ? new ToolReply(Outcomes.Nothing)
            : new ToolReply(Outcomes.Foreign)
            {
                Evidence = [new Evidence(0, function, function, "", text.Trim(), null)],
            };

    private static Dictionary<string, string?> Plain(KernelArguments? arguments) =>
        arguments?.ToDictionary(
            argument => argument.Key,
            argument =>
                argument.Value is JsonElement { ValueKind: JsonValueKind.Null }
                    ? null
                    : argument.Value?.ToString(),
            StringComparer.Ordinal
        )
        ?? [];
}
