using System.Globalization;
using System.Text.RegularExpressions;

namespace iHanoi.Api.Features.Chat;

public enum BlockKind
{
    Paragraph,
    Heading,
    Bullets,
    Steps,
}

public enum PieceKind
{
    Plain,
    Strong,
    Citation,
    Link,
}

/// <summary>A stretch of a line; <see cref="Number"/> only for a citation marker.</summary>
public sealed record Piece(PieceKind Kind, string Text, int Number = 0);

/// <summary>A paragraph or heading is one line; a list has a line per item.</summary>
public sealed record Block(BlockKind Kind, List<IReadOnlyList<Piece>> Lines);

/// <summary>Reads an answer's plain text (line breaks, "- ", "1. ", "**…**", "[1]", addresses) into what a page shows.</summary>
internal static partial class AnswerText
{
    public static IReadOnlyList<Block> Blocks(string text)
    {
        var blocks = new List<Block>();

        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries))
        {
            if (line.Length > 0)
            {
                Add(blocks, line);
            }
            else if (blocks is [.., { Kind: BlockKind.Bullets or BlockKind.Steps }])
            {
                blocks.Add(new Block(BlockKind.Paragraph, []));
            }
        }

        return [.. blocks.Where(block => block.Lines.Count > 0)];
    }

    private static void Add(List<Block> blocks, string line)
    {
        var (kind, words) = line switch
        {
            ['-' or '•' or '*', ' ', .. var rest] => (BlockKind.Bullets, rest),
            ['#', ..] => (BlockKind.Heading, line.TrimStart('#').TrimStart()),
            _ when Step().Match(line) is { Success: true } step => (
                BlockKind.Steps,
                line[step.Length..]
            ),
            _ => (BlockKind.Paragraph, line),
        };

        if (
            kind is BlockKind.Bullets or BlockKind.Steps
            && blocks is [.., var last]
            && last.Kind == kind
        )
        {
            last.Lines.Add(Pieces(words));
        }
        else
        {
            blocks.Add(new Block(kind, [Pieces(words)]));
        }
    }

    private static List<Piece> Pieces(string line)
    {
        var pieces = new List<Piece>();
        var at = 0;

        foreach (var match in Special().EnumerateMatches(line))
        {
            AddPlain(pieces, line[at..match.Index]);
            pieces.Add(PieceOf(line.Substring(match.Index, match.Length)));
            at = match.Index + match.Length;
        }

        AddPlain(pieces, line[at..]);
        return pieces;
    }

    private static Piece PieceOf(string text) =>
        text switch
        {
            ['[', .. var number, ']'] => new Piece(
                PieceKind.Citation,
                number,
                int.Parse(number, CultureInfo.InvariantCulture)
            ),
            ['*', '*', .. var strong, '*', '*'] => new Piece(PieceKind.Strong, strong),
            _ => new Piece(PieceKind.Link, text),
        };

    private static void AddPlain(List<Piece> pieces, string text)
    {
        if (text.Length > 0)
        {
            pieces.Add(new Piece(PieceKind.Plain, text));
        }
    }

    [GeneratedRegex(@"^\d{1,2}[.)] ", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Step();

    [GeneratedRegex(
        @"\[\d{1,2}\]|\*\*[^*]+\*\*|https://[\w./?=&%#~+-]*[\w/]",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Special();
}
