using iHanoi.Assistant.Answering;
using iHanoi.Civic.Knowledge;

namespace iHanoi.Assistant.Plugins.Procedures;

/// <summary>Statements for a question and the chunks they stand in; a chunk is quoted once, and whole.</summary>
internal sealed record Picked(
    IReadOnlyList<Evidence> Evidence,
    IReadOnlyList<Point> Points,
    IReadOnlyList<Aspect> Missing
)
{
    /// <summary>Cases to choose from when the papers differ and the question named none.</summary>
    public IReadOnlyList<string> Cases { get; init; } = [];

    public static Picked Of(
        DocumentFacts facts,
        IReadOnlyList<(string Kind, DocumentLine Line)> said,
        IReadOnlyList<Aspect> missing
    )
    {
        var chunks = said.Select(point => point.Line.Chunk).DistinctBy(chunk => chunk.Id).ToList();
        var url = DocumentText.Address(facts);

        return new Picked(
            [
                .. chunks.Select(
                    (chunk, i) =>
                        new Evidence(
                            i + 1,
                            facts.Id,
                            facts.Title,
                            string.Join(" › ", chunk.HeadingPath),
                            chunk.Text.Trim(),
                            url
                        )
                ),
            ],
            [
                .. said.Select(point => new Point(
                    point.Kind,
                    point.Line.Said,
                    1 + chunks.FindIndex(chunk => chunk.Id == point.Line.Chunk.Id)
                )),
            ],
            missing
        );
    }
}
