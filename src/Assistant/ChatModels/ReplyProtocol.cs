using iHanoi.Civic.Answering;
using iHanoi.Civic.Text;

namespace iHanoi.Assistant.ChatModels;

/// <summary>
/// How a chat model says more than text: lines that begin with "@status", "@next" or, in the system
/// message, "@language". The agent prompt teaches it to any model; the embedded one speaks it natively.
/// </summary>
internal static class ReplyProtocol
{
    private const string StatusMark = "@status ";
    private const string NextMark = "@next ";
    private const string LanguageMark = "@language ";

    public static string Write(
        AnswerStatus status,
        string text,
        IEnumerable<string>? next = null
    ) =>
        string.Join(
            '\n',
            [
                StatusMark + AnswerStatuses.Table.Code(status),
                .. (next ?? []).Select(question => NextMark + question),
                text,
            ]
        );

    /// <summary>What a line of the protocol says; false for a line of the answer itself.</summary>
    public static bool TryRead(string line, ref AnswerStatus? status, List<string> next)
    {
        if (line.StartsWith(StatusMark, StringComparison.Ordinal))
        {
            status = AnswerStatuses.Table.Find(line[StatusMark.Length..].Trim()) ?? status;

            return true;
        }

        if (line.StartsWith(NextMark, StringComparison.Ordinal))
        {
            next.Add(line[NextMark.Length..].Trim());

            return true;
        }

        return false;
    }

    public static string WriteLanguage(Language language) => LanguageMark + language.Code();

    public static Language ReadLanguage(string? system, string question)
    {
        var at = system?.LastIndexOf(LanguageMark, StringComparison.Ordinal) ?? -1;

        return at >= 0
            ? Languages.Parse(system![(at + LanguageMark.Length)..])
            : LanguageDetector.Detect(question);
    }
}
