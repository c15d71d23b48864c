using iHanoi.Api.Demo;
using iHanoi.Api.Ui;
using iHanoi.Civic.Platform;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace iHanoi.Api.Platform;

/// <summary>The one box a first start prints: address, sample people, folder, how to begin again.</summary>
internal static class Welcome
{
    // A test server has no addresses of its own.
    private static ICollection<string> Addresses(WebApplication app) =>
        app.Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()
            ?.Addresses
        ?? [];

    public static void Print(WebApplication app)
    {
        var folders = app.Services.GetRequiredService<ProductFolders>();
        var demo = app.Services.GetRequiredService<IOptions<DemoOptions>>().Value;
        var lines = new List<string>
        {
            Texts.Both("WelcomeAddress", string.Join(", ", Addresses(app))),
        };

        if (demo.Enabled)
        {
            lines.Add(
                Texts.Both(
                    "WelcomePeople",
                    string.Join(" · ", DemoPeople.All.Select(person => person.Email)),
                    demo.Password
                )
            );
        }

        lines.Add(Texts.Both("WelcomeState", folders.State));
        lines.Add(Texts.Both("WelcomeTry"));
        lines.Add(Texts.Both("WelcomeReset"));

        var all = lines.SelectMany(line => line.Split('\n')).ToList();
        var width = all.Max(line => line.Length);
        Console.WriteLine("┌" + new string('─', width + 2) + "┐");
        all.ForEach(line => Console.WriteLine("│ " + line.PadRight(width) + " │"));
        Console.WriteLine("└" + new string('─', width + 2) + "┘");
    }
}
