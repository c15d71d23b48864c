using System.Text.Json.Serialization;

namespace iHanoi.Classifier.Training.Duplicates;

/// <summary>One telling.</summary>
/// <param name="Scene">Its spot.</param>
/// <param name="Place">A, or B next door.</param>
/// <param name="Matter">The incident, within the scene; or thanks, a question about an earlier report, the area as a whole.</param>
/// <param name="Again">1: come back after it was mended.</param>
/// <param name="Text">As it was sent.</param>
internal sealed record ToldLine(string Scene, string Place, string Matter, int Again, string Text)
{
    [JsonIgnore]
    public bool IsAboutAll => Matter is "follow-up" or "general";
}

[JsonSerializable(typeof(ToldLine))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class SceneJson : JsonSerializerContext;
