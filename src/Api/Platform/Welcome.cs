using iHanoi.Api.Demo;
using iHanoi.Api.Ui;
using iHanoi.Civic.Platform;
using Microsoft.Extensions.Options;

namespace iHanoi.Api.Platform;

/// <summary>The one box a first start prints: address, sample people, folder, how to begin again.</summary>
internal static class Welcome
{
    public static void Print(WebApplication app)
    {
        var folders = app.Services.GetRequiredService<ProductFolders>();
        var demo = app.Services.GetRequiredService<IOptions<DemoOptions>>().Value;
        var lines = new List<string> { Texts.Both("WelcomeAddress", string.Join(", ", app.Urls)) };

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
        lines.Add(Texts.Both("WelcomeReset"));

        var all = lines.SelectMany(line => line.Split('\n')).ToList();
        var width = all.Max(line => line.Length);
        Console.WriteLine("┌" + new string('─', width + 2) + "┐");
        all.ForEach(line => Console.WriteLine("│ " + line.PadRight(width) + " │"));
        Console.WriteLine("└" + new string('─', width + 2) + "┘");
    }
}
