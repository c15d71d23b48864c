using System.Text.Json;
using iHanoi.Civic.Answering;
using iHanoi.Civic.Text;

namespace iHanoi.Api.Features.Chat;

/// <summary>What was said before, carried by the page itself when the citizen wants no record. Role "user" or "assistant".</summary>
public sealed record PastTurn(string Role, string Text)
{
    private const string User = "user";
    private const int MostTurns = 12;
    private const int LongestText = 4_000;

    public static PastTurn Asked(string text) => new(User, text);

    public static PastTurn Answered(string text) => new("assistant", text);

    internal static IReadOnlyList<Utterance> ToUtterances(IReadOnlyList<PastTurn> turns) =>
        [
            .. turns
                .TakeLast(MostTurns)
                .Where(turn => !string.IsNullOrWhiteSpace(turn.Text))
                .Select(turn => new Utterance(
                    turn.Role == User ? Speaker.Citizen : Speaker.Assistant,
                    PersonalDataMask.Mask(Shortened(turn.Text)).Text
                )),
        ];

    internal static string Pack(IReadOnlyList<PastTurn> turns) =>
        JsonSerializer.Serialize(
            [.. turns.TakeLast(MostTurns)],
            ChatJson.Readable.IReadOnlyListPastTurn
        );

    /// <summary>What the form carried; anything unreadable is no history.</summary>
    internal static IReadOnlyList<PastTurn> Unpack(string? packed)
    {
        if (string.IsNullOrEmpty(packed))
        {
            return [];
        }

        try
        {
            return JsonSerializer.Deserialize(packed, ChatJson.Readable.IReadOnlyListPastTurn)
                ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static string Shortened(string text) =>
        text.Length > LongestText ? text[..LongestText] : text;
}
