using System.Buffers.Binary;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace iHanoi.Ingestion.Readers.Isolation;

/// <summary>What stands before a file's bytes on the way to a reading process.</summary>
internal sealed record ReadRequest(string Name, int Length);

/// <summary>
/// How a file goes to the reading process and its text comes back: a length in four bytes, JSON, and for a request the
/// file's bytes.
/// </summary>
internal static class ReadFrames
{
    // A text of 50 MB, escaped, with the pictures of pages that wait. A reader that says more has lost its senses.
    private const int LargestAnswer = 768 * 1024 * 1024;

    public static async Task SendAsync(
        Stream stream,
        FileContent file,
        CancellationToken cancellationToken
    )
    {
        var head = JsonSerializer.SerializeToUtf8Bytes(
            new ReadRequest(file.Path, file.Bytes.Length),
            ReadJson.Default.ReadRequest
        );
        await WriteAsync(stream, head, cancellationToken);
        await stream.WriteAsync(file.Bytes, cancellationToken);
        await stream.FlushAsync(cancellationToken);
    }

    /// <summary>Null: nothing more comes.</summary>
    public static async Task<FileContent?> NextFileAsync(
        Stream stream,
        CancellationToken cancellationToken
    )
    {
        if (await ReadAsync(stream, cancellationToken) is not { } head)
        {
            return null;
        }

        var request = JsonSerializer.Deserialize(head, ReadJson.Default.ReadRequest)!;
        var bytes = new byte[request.Length];
        await stream.ReadExactlyAsync(bytes, cancellationToken);
        return new FileContent(request.Name, bytes);
    }

    public static async Task AnswerAsync(
        Stream stream,
        ReadOutcome outcome,
        CancellationToken cancellationToken
    )
    {
        var answer = JsonSerializer.SerializeToUtf8Bytes(outcome, ReadJson.Default.ReadOutcome);
        await WriteAsync(stream, answer, cancellationToken);
        await stream.FlushAsync(cancellationToken);
    }

    /// <summary>Null: the process is gone.</summary>
    public static async Task<ReadOutcome?> OutcomeAsync(
        Stream stream,
        CancellationToken cancellationToken
    ) =>
        await ReadAsync(stream, cancellationToken) is { } answer
            ? JsonSerializer.Deserialize(answer, ReadJson.Default.ReadOutcome)
            : null;

    private static async Task WriteAsync(
        Stream stream,
        byte[] json,
        CancellationToken cancellationToken
    )
    {
        var length = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, json.Length);
        await stream.WriteAsync(length, cancellationToken);
        await stream.WriteAsync(json, cancellationToken);
    }

    private static async Task<byte[]?> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var length = new byte[sizeof(int)];

        if (
            await stream.ReadAtLeastAsync(
                length,
                length.Length,
                throwOnEndOfStream: false,
                cancellationToken
            ) < length.Length
        )
        {
            return null;
        }

        var announced = BinaryPrimitives.ReadInt32LittleEndian(length);

        if (announced is < 0 or > LargestAnswer)
        {
            throw new InvalidDataException($"{announced} bytes announced.");
        }

        var json = new byte[announced];
        await stream.ReadExactlyAsync(json, cancellationToken);
        return json;
    }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ReadRequest))]
[JsonSerializable(typeof(ReadOutcome))]
internal sealed partial class ReadJson : JsonSerializerContext;
