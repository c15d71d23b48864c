using System.Reflection;
using System.Text.RegularExpressions;

namespace iHanoi.Architecture.Tests;

/// <summary>
/// One row of the house's table: which rooms a room may know, and which packages and frameworks it may never
/// touch (a pattern over package and assembly names).
/// </summary>
internal sealed record Room(string Name, string Project, string[] MayKnow, string NeverTouches)
{
    private const string ChatModels = "SemanticKernel|^OpenAI|Azure\\.AI";
    private const string Databases = "EntityFrameworkCore|Npgsql|Data\\.Sqlite";
    private const string Web = "^Microsoft\\.AspNetCore";
    private const string Network = "^System\\.Net\\.Http|Http\\.Resilience|Grpc\\.Net|Qdrant";
    private const string Models = "OnnxRuntime|ML\\.Tokenizers";

    public static readonly IReadOnlyList<Room> All =
    [
        new("iHanoi.Civic", "src/Civic", [], "^(?!System|netstandard)"),
        new("iHanoi.City", "src/City", ["Civic"], Any(ChatModels, Databases, Web, Network, Models)),
        new("iHanoi.Encoder", "src/Encoder", ["Civic"], Any(ChatModels, Databases, Web, Network)),
        new(
            "iHanoi.Assistant",
            "src/Assistant",
            ["Civic", "Encoder"],
            Any(Databases, Web, "Qdrant")
        ),
        new("iHanoi.Ingestion", "src/Ingestion", ["Civic", "Encoder"], IngestionMayNot),
        new("iHanoi.Classifier", "src/Classifier", ["Civic", "Encoder"], ClassifierMayNot),
        new("iHanoi.Api", "src/Api", ApiKnows, Any(ChatModels, Models)),
        new("iHanoi.Eval", "eval", [.. ApiKnows, "Api"], Any(Databases)),
    ];

    private static string[] ApiKnows =>
        ["Civic", "City", "Encoder", "Assistant", "Ingestion", "Classifier"];

    private static string IngestionMayNot => Any(ChatModels, Web, "EntityFrameworkCore", "Npgsql");

    private static string ClassifierMayNot => Any(ChatModels, Databases, Web, Network);

    public Assembly Assembly => Assembly.Load(Name);

    public string ProjectFile => $"{Project}/{Name}.csproj";

    public bool Forbids(string packageOrAssembly) =>
        !packageOrAssembly.StartsWith("iHanoi.", StringComparison.Ordinal)
        && Regex.IsMatch(
            packageOrAssembly,
            NeverTouches,
            RegexOptions.CultureInvariant,
            TimeSpan.FromSeconds(1)
        );

    public bool Knows(string otherRoom) => MayKnow.Contains(otherRoom.Replace("iHanoi.", ""));

    public override string ToString() => Name;

    private static string Any(params string[] patterns) => string.Join('|', patterns);
}
