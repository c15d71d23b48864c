using iHanoi.Api.Ui;
using iHanoi.Civic.City;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Platform;

namespace iHanoi.Api.Platform.Commands;

/// <summary>
/// ingest [path] [--prune], ingest path --ward CODES or ingest --source URL: reads documents into the knowledge base;
/// data/knowledge by default.
/// </summary>
internal static class Ingest
{
    private const string Option = "--ward";

    public static async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        await using var services = Composition.BuildForCommand(arguments);

        if (IngestSource.AddressIn(arguments) is { } source)
        {
            return await IngestSource.RunAsync(services, source, cancellationToken);
        }

        var folders = services.GetRequiredService<ProductFolders>();
        var knowledge = services.GetRequiredService<IKnowledgeBase>();
        var path = PathIn(arguments);
        var wards = WardsIn(arguments);

        // The product's own documents are the whole city's, whatever is typed.
        if (
            services.GetService<IGazetteer>() is { } gazetteer
            && WrongWard(wards, path, gazetteer) is { } wrong
        )
        {
            Console.Error.WriteLine(Texts.Both("IngestWard", wrong));
            return ExitCodes.BadUsage;
        }

        var result = await knowledge.IngestAsync(
            path ?? folders.Knowledge,
            prune: arguments.Contains("--prune"),
            wards,
            progress: null,
            cancellationToken
        );

        foreach (var file in result.Files.Where(file => file.Outcome is FileOutcome.Skipped))
        {
            Console.WriteLine($"{file.Path}: {file.Reason}");
        }

        Console.WriteLine(
            Texts.Both(
                "IngestSummary",
                result.Count(FileOutcome.Written),
                result.Count(FileOutcome.Unchanged),
                result.Count(FileOutcome.Deleted),
                result.Count(FileOutcome.Skipped)
            )
        );

        return result.Files.Count > 0 ? ExitCodes.Fine : ExitCodes.Failed;
    }

    private static string? PathIn(string[] arguments) =>
        arguments
            .Where(
                (word, at) => !word.StartsWith('-') && (at is 0 || arguments[at - 1] is not Option)
            )
            .FirstOrDefault();

    private static IReadOnlyList<string> WardsIn(string[] arguments) =>
        WardScope.Of(
            arguments
                .Select(
                    (word, at) =>
                        word is Option ? arguments.ElementAtOrDefault(at + 1) ?? ""
                        : word.StartsWith($"{Option}=", StringComparison.Ordinal)
                            ? word[(Option.Length + 1)..]
                        : ""
                )
                .SelectMany(codes => codes.Split(','))
        );

    private static string? WrongWard(
        IReadOnlyList<string> wards,
        string? path,
        IGazetteer gazetteer
    ) =>
        wards is not [] && path is null
            ? string.Join(',', wards)
            : wards.FirstOrDefault(ward => gazetteer.Find(new WardCode(ward)) is null);
}
