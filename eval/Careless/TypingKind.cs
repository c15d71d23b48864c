namespace iHanoi.Eval.Careless;

/// <summary>How a question is spoilt before it is asked again.</summary>
internal enum TypingKind
{
    NoMarks,
    Typos,
    Telex,
    Teencode,
    BareTypos,

    /// <summary>One of typos, Telex, teencode and bare typos a question, drawn; English only mistypes.</summary>
    Careless,
}
