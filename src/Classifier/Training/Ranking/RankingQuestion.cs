using System.Text.Json.Serialization;
using iHanoi.Classifier.Files;

namespace iHanoi.Classifier.Training.Ranking;

/// <summary>One line of data/training/questions: a question and the document that answers it.</summary>
internal sealed record RankingQuestion(string Text, string Document, string? Section)
{
    public static IReadOnlyList<RankingQuestion> Read(string folder) =>
        [.. JsonLinesFolder.Read(folder, RankingJson.Default.RankingQuestion)];
}

[JsonSerializable(typeof(RankingQuestion))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class RankingJson : JsonSerializerContext;
