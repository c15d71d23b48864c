namespace iHanoi.Ingestion.Readers.RichText;

/// <summary>Control words that stand for a sign of the text (RTF 1.9.1, "Special Characters").</summary>
internal static class RtfSigns
{
    public static string? Of(string word) =>
        word switch
        {
            "tab" or "~" or "emspace" or "enspace" or "qmspace" => " ",
            "line" or "par" or "column" => "\n",
            "_" => "-",
            "endash" => "–",
            "emdash" => "—",
            "bullet" => "•",
            "lquote" => "‘",
            "rquote" => "’",
            "ldblquote" => "“",
            "rdblquote" => "”",
            "nestcell" => " – ",
            "nestrow" => "; ",
            _ => null,
        };
}
