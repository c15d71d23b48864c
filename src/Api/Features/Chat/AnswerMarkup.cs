using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace iHanoi.Api.Features.Chat;

/// <summary>Renders one answer exactly as the page would, so that a streamed answer and a reloaded one are the same.</summary>
internal sealed class AnswerMarkup(IServiceProvider services, ILoggerFactory loggers)
{
    public async Task<string> RenderAsync(ChatAnswer answer)
    {
        await using var renderer = new HtmlRenderer(services, loggers);

        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var model = new AnswerModel(answer, null, IsLast: true);
            var parameters = ParameterView.FromDictionary(
                new Dictionary<string, object?> { [nameof(AnswerView.Model)] = model }
            );

            return (await renderer.RenderComponentAsync<AnswerView>(parameters)).ToHtmlString();
        });
    }
}
