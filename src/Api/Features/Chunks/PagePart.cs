using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Knowledge.Curating;

namespace iHanoi.Api.Features.Chunks;

/// <summary>A chunk and the text before it that belongs to none: headings, mostly.</summary>
public sealed record CutPiece(string Between, Chunk Chunk);

/// <summary>The chunks of one page of the original; null where the original has no pages.</summary>
public sealed record PagePart(int? Page, IReadOnlyList<CutPiece> Pieces);

internal static class PageParts
{
    /// <summary>What is searched and what is switched off, in reading order; what was replaced is not shown.</summary>
    public static IReadOnlyList<Chunk> Shown(DocumentDetails document) =>
        [.. document.Chunks.Where(chunk => chunk.Use is not ChunkUse.Replaced)];

    public static IReadOnlyList<PagePart> Of(
        string text,
        IReadOnlyList<Chunk> shown,
        int first,
        int most
    )
    {
        var parts = new List<(int? Page, List<CutPiece> Pieces)>();
        var end = first is 0 ? 0 : shown[first - 1].End;

        foreach (var chunk in shown.Skip(first).Take(most))
        {
            if (parts is [] || parts[^1].Page != chunk.Page)
            {
                parts.Add((chunk.Page, []));
            }

            var between = chunk.Start > end ? text[end..chunk.Start].Trim() : "";
            parts[^1].Pieces.Add(new CutPiece(between, chunk));
            end = Math.Max(end, chunk.End);
        }

        return [.. parts.Select(part => new PagePart(part.Page, part.Pieces))];
    }
}
