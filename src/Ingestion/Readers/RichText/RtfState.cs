namespace iHanoi.Ingestion.Readers.RichText;

/// <summary>How the text at a place of the file is meant; a group ends and what was before it holds again.</summary>
internal readonly record struct RtfState
{
    // Half points: 12 pt when nothing is said.
    private const int UsualSize = 24;
    private const int Smallest = 4;
    private const int BodyLevel = 9;

    public RtfState() { }

    public RtfPlace Place { get; init; } = RtfPlace.Body;

    public int Font { get; init; }

    /// <summary>Letters after "\uN" that stand there for programs without Unicode.</summary>
    public int Substitutes { get; init; } = 1;

    public int Size { get; init; } = UsualSize;

    public int Colour { get; init; }

    public int Style { get; init; }

    public int? Outline { get; init; }

    public bool IsBold { get; init; }

    public bool IsHidden { get; init; }

    public bool IsShaded { get; init; }

    public bool IsInTable { get; init; }

    public bool IsTooSmall => Size < Smallest;

    /// <summary>From 1; null: no heading, or none of its own.</summary>
    public int? Level => Outline < BodyLevel ? Outline + 1 : null;

    public RtfState Plain(int font) =>
        this with
        {
            Font = font,
            Size = UsualSize,
            Colour = 0,
            IsBold = false,
            IsHidden = false,
            IsShaded = false,
        };

    public RtfState NewParagraph() => this with { Style = 0, Outline = null, IsInTable = false };

    /// <summary>The state after a control word that says how text looks; the same one after any other.</summary>
    public RtfState After(RtfToken token) =>
        token.Word switch
        {
            "f" => this with { Font = token.Number ?? 0 },
            "fs" => this with { Size = token.Number ?? UsualSize },
            "cf" => this with { Colour = token.Number ?? 0 },
            "cb" or "highlight" or "chcbpat" or "cbpat" => this with
            {
                IsShaded = token.Number is not (null or 0),
            },
            "b" => this with { IsBold = token.Number is not 0 },
            "v" or "deleted" => this with { IsHidden = token.Number is not 0 },
            "uc" => this with { Substitutes = Math.Clamp(token.Number ?? 1, 0, 16) },
            "s" => this with { Style = token.Number ?? 0 },
            "cs" or "ds" or "ts" when Place is RtfPlace.Styles => this with { Style = -1 },
            "outlinelevel" => this with { Outline = token.Number },
            "intbl" => this with { IsInTable = true },
            "pard" => NewParagraph(),
            _ => this,
        };
}
