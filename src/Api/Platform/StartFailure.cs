using System.ComponentModel.DataAnnotations;
using System.Net.Sockets;
using iHanoi.Api.Ui;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace iHanoi.Api.Platform;

/// <summary>Turns what stops a start into one plain sentence in both languages; null for the unknown.</summary>
internal static class StartFailure
{
    private const int SqliteFull = 13;
    private const int SqliteCannotOpen = 14;
    private const int SqliteReadOnly = 8;
    private const int NoSpaceLeft = 28;

    public static string? Explain(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            if (Sentence(cause) is { } sentence)
            {
                return sentence;
            }
        }

        return null;
    }

    private static string? Sentence(Exception cause) =>
        cause switch
        {
            SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse } => Texts.Both(
                "StartPortUsed"
            ),
            SocketException { SocketErrorCode: SocketError.AccessDenied } => Texts.Both(
                "StartPortDenied"
            ),
            SqliteException { SqliteErrorCode: SqliteFull } => Texts.Both("StartDiskFull"),
            SqliteException { SqliteErrorCode: SqliteCannotOpen or SqliteReadOnly } => Texts.Both(
                "StartFolderReadOnly"
            ),
            Npgsql.NpgsqlException database => Texts.Both("StartDatabase", database.Message),
            FileNotFoundException { FileName: { } file } => Texts.Both("StartFileMissing", file),
            FileNotFoundException missing => Texts.Both("StartFileMissing", missing.Message),
            DirectoryNotFoundException missing => Texts.Both("StartFileMissing", missing.Message),
            UnauthorizedAccessException => Texts.Both("StartFolderReadOnly"),
            IOException io when (io.HResult & 0xFFFF) == NoSpaceLeft => Texts.Both("StartDiskFull"),
            OptionsValidationException
            or ValidationException
            or FormatException
            or System.Text.Json.JsonException => Texts.Both("StartSettings", cause.Message),
            InvalidDataException broken => Texts.Both("StartSettings", broken.Message),
            _ => null,
        };
}
