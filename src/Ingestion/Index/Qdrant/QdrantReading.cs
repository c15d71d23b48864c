using System.Text.Json;
using Google.Protobuf.Collections;
using iHanoi.Civic.Knowledge;
using iHanoi.Ingestion.Index.Queries;
using iHanoi.Ingestion.Index.Store;
using Qdrant.Client.Grpc;

namespace iHanoi.Ingestion.Index.Qdrant;

/// <summary>A point's payload → the passage it was made from.</summary>
internal static class QdrantReading
{
    public static Passage ToPassage(MapField<string, Value> payload, PassageScore score)
    {
        var id = payload[QdrantFields.Document].StringValue;
        var version = Number(payload, QdrantFields.Version);
        var ordinal = Number(payload, QdrantFields.Ordinal);
        var facts = StoredFacts.Parse(payload[QdrantFields.Facts].StringValue);
        var chunk = new Chunk
        {
            Id = $"{id}@{version}#{ordinal}",
            DocumentId = id,
            Version = version,
            Ordinal = ordinal,
            Title = facts.Title,
            HeadingPath = JsonSerializer.Deserialize(
                payload[QdrantFields.Path].StringValue,
                StoredJson.Default.IReadOnlyListString
            )!,
            Text = payload[QdrantFields.Text].StringValue,
            Page = payload.ContainsKey(QdrantFields.Page)
                ? Number(payload, QdrantFields.Page)
                : null,
            Start = Number(payload, QdrantFields.Start),
            End = Number(payload, QdrantFields.End),
            Tokens = Number(payload, QdrantFields.Tokens),
        };

        return new Passage(chunk, score, facts.ToDocumentFacts(id, version));
    }

    public static int Number(MapField<string, Value> payload, string field) =>
        (int)payload[field].IntegerValue;

    /// <summary>Only text in force on the day (or in the time asked about), of the kind and document asked for.</summary>
    public static Filter FilterOf(PassageQuery query)
    {
        var filter = new Filter();
        var today = InForce(QdrantFields.HoldsUntil, query.ValidOn, query.ValidOn);

        if (query.OtherTimes && AskedTime.In(query.Text, query.ValidOn) is { } time)
        {
            var either = new Filter();
            either.Should.Add(new Condition { Filter = today });
            either.Should.Add(
                new Condition { Filter = InForce(QdrantFields.Expires, time.First, time.Last) }
            );
            filter.Must.Add(new Condition { Filter = either });
        }
        else
        {
            filter.Must.Add(today.Must);
        }

        filter.MergeFrom(Admitted(query));
        return filter;
    }

    /// <summary>The filter that says what <see cref="PassageQuery.Admits"/> says.</summary>
    public static Filter Admitted(PassageQuery query)
    {
        var filter = new Filter();

        foreach (
            var (field, value) in new[]
            {
                (QdrantFields.Kind, query.Kind),
                (QdrantFields.Document, query.DocumentId),
                (QdrantFields.Language, query.Language),
                (QdrantFields.Subject, query.Subject),
            }
        )
        {
            if (value is not null)
            {
                filter.Must.Add(Is(field, value));
            }
        }

        if (query.Kind is null)
        {
            filter.MustNot.Add(Is(QdrantFields.Kind, DocumentKinds.Case));
        }

        if (query.Audience is Audience.Public)
        {
            filter.Must.Add(Is(QdrantFields.Audience, Audiences.Table.Code(Audience.Public)));
        }

        if (query.Ward is { } ward)
        {
            filter.Must.Add(IsOneOf(QdrantFields.Wards, ward.Value, QdrantFields.WholeCity));
        }

        return filter;
    }

    public static Condition Is(string field, string value) =>
        new()
        {
            Field = new FieldCondition
            {
                Key = field,
                Match = new Match { Keyword = value },
            },
        };

    private static Condition IsOneOf(string field, params IEnumerable<string> values) =>
        new()
        {
            Field = new FieldCondition
            {
                Key = field,
                Match = new Match { Keywords = new RepeatedStrings { Strings = { values } } },
            },
        };

    private static Filter InForce(string lastDay, DateOnly first, DateOnly last)
    {
        var filter = new Filter();
        filter.Must.Add(
            InRange(
                QdrantFields.Effective,
                new global::Qdrant.Client.Grpc.Range { Lte = last.DayNumber }
            )
        );
        filter.Must.Add(
            InRange(lastDay, new global::Qdrant.Client.Grpc.Range { Gte = first.DayNumber })
        );
        return filter;
    }

    private static Condition InRange(string field, global::Qdrant.Client.Grpc.Range range) =>
        new()
        {
            Field = new FieldCondition { Key = field, Range = range },
        };
}
