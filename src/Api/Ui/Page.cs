using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace iHanoi.Api.Ui;

/// <summary>Answers a request with a page: a Razor component whose only parameter is its model.</summary>
public static class Page
{
    public static RazorComponentResult<TPage> Of<TPage>(object model, int status = 200)
        where TPage : IComponent =>
        new(new Dictionary<string, object?> { ["Model"] = model }) { StatusCode = status };

    public static RazorComponentResult<TPage> Of<TPage>()
        where TPage : IComponent => new();
}
