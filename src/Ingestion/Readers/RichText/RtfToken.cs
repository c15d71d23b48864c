namespace iHanoi.Ingestion.Readers.RichText;

/// <summary>
/// A brace, a control word with its number, or one byte of text. A control sign ("\~") is a word of that one sign.
/// </summary>
internal readonly record struct RtfToken(
    RtfKind Kind,
    string Word = "",
    int? Number = null,
    byte Letter = 0
);
