using System.Text.Json;
using System.Text.Json.Serialization;
using iHanoi.Civic.City;
using iHanoi.Civic.Reports;
using iHanoi.Civic.Text;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace iHanoi.Api.Data;

internal sealed class WardCodeConverter()
    : ValueConverter<WardCode, string>(ward => ward.Value, value => new WardCode(value));

internal sealed class AgencyIdConverter()
    : ValueConverter<AgencyId, string>(agency => agency.Value, value => new AgencyId(value));

internal sealed class ReportNumberConverter()
    : ValueConverter<ReportNumber, string>(
        number => number.Value,
        value => new ReportNumber(value)
    );

/// <summary>SQLite compares and sorts instants only as numbers.</summary>
internal sealed class UtcTicksConverter()
    : ValueConverter<DateTimeOffset, long>(
        at => at.UtcTicks,
        ticks => new DateTimeOffset(ticks, TimeSpan.Zero)
    );

/// <summary>PostgreSQL's timestamptz takes no other offset than zero.</summary>
internal sealed class UtcConverter()
    : ValueConverter<DateTimeOffset, DateTimeOffset>(
        at => at.ToUniversalTime(),
        at => at.ToUniversalTime()
    );

internal sealed class SuggestionDetailsConverter()
    : ValueConverter<SuggestionDetails, string>(
        details => JsonSerializer.Serialize(details, DataJson.Default.SuggestionDetails),
        json =>
            JsonSerializer.Deserialize(json, DataJson.Default.SuggestionDetails)
            ?? SuggestionDetails.None
    );

internal sealed class ReasonsConverter()
    : ValueConverter<List<Bilingual>, string>(
        reasons => JsonSerializer.Serialize(reasons, DataJson.Default.ListBilingual),
        json => JsonSerializer.Deserialize(json, DataJson.Default.ListBilingual) ?? new()
    );

internal sealed class ReasonsComparer()
    : ValueComparer<List<Bilingual>>(
        (one, other) => one == other || (one != null && other != null && one.SequenceEqual(other)),
        reasons => reasons.Aggregate(0, HashCode.Combine),
        reasons => new(reasons)
    );

internal sealed class ModelComparisonConverter()
    : ValueConverter<ModelComparison, string>(
        comparison => JsonSerializer.Serialize(comparison, DataJson.Default.ModelComparison),
        json => JsonSerializer.Deserialize(json, DataJson.Default.ModelComparison)!
    );

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ModelComparison))]
[JsonSerializable(typeof(List<Bilingual>))]
[JsonSerializable(typeof(SuggestionDetails))]
internal sealed partial class DataJson : JsonSerializerContext;
