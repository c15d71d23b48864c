namespace iHanoi.Civic.Text;

/// <summary>What somebody typed → the same text as it was most likely meant.</summary>
public interface ISpelling
{
    /// <summary>
    /// Gives lost marks back and resolves keys of an input method and everyday abbreviations. Null for English
    /// and for words that all stand well where they are. Of a long text the beginning is read.
    /// </summary>
    MeantText? AsMeant(string text);
}

/// <summary>The text as meant, and its words in order with the span of what was typed for each (UTF-16, NFC).</summary>
public sealed record MeantText(string Text, IReadOnlyList<MeantWord> Words);

/// <summary>A lower-case word as meant and where it was typed; two words of an abbreviation share a span.</summary>
public readonly record struct MeantWord(string Word, int Start, int Length);
