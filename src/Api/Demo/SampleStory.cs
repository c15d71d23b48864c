using System.Text.Json;
using System.Text.Json.Serialization;

namespace iHanoi.Api.Demo;

/// <summary>One sample report of data/samples/reports.json and what became of it.</summary>
internal sealed record SampleStory(
    string Key,
    string Text,
    string? Place,
    double? Latitude,
    double? Longitude,
    string? Citizen,
    double HoursAgo,
    string? Name,
    string? Contact,
    int Followers,
    IReadOnlyList<SampleStep> Steps
);

/// <summary>A step by its verb; <see cref="After"/> is hours since filing.</summary>
internal sealed record SampleStep(string Act, double After)
{
    public string? Category { get; init; }

    public string? Urgency { get; init; }

    public string? Ward { get; init; }

    public string? Agency { get; init; }

    public string? Reason { get; init; }

    public string? Text { get; init; }

    public string? Note { get; init; }
}

internal sealed record SampleAlert(
    string TitleVi,
    string TitleEn,
    string TextVi,
    string TextEn,
    IReadOnlyList<string> Wards,
    double StartedHoursAgo,
    double LastsHours,
    string Tone,
    string Source
);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(List<SampleStory>))]
[JsonSerializable(typeof(List<SampleAlert>))]
internal sealed partial class SampleJson : JsonSerializerContext;

/// <summary>A clock that stands where the story stands, so that the real rules set the real dates.</summary>
internal sealed class StoryClock : TimeProvider
{
    public DateTimeOffset Now { get; set; }

    public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime();
}
