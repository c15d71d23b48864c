using System.Numerics.Tensors;
using iHanoi.Civic.Knowledge.Gaps;
using iHanoi.Encoder;

namespace iHanoi.Ingestion.Gaps;

/// <summary>
/// One pass: a question joins the group whose middle it is nearest to, if it is near enough, or opens one. Enough for
/// a list that people read; no question is in two places.
/// </summary>
internal sealed class QuestionGrouping(ISentenceEncoder encoder) : IQuestionGrouping
{
    // Cosines are high everywhere. On the 504 dev questions that one document answers, groups held 0.82 of one document
    // at 0.91, 0.96 at 0.92 and 0.98 at 0.93 (0.57 at 0.90): people read a group as one thing, so it had better be one.
    private const double Near = 0.92;

    public async Task<IReadOnlyList<QuestionGroup>> GroupAsync(
        IReadOnlyList<AskedQuestion> questions,
        CancellationToken cancellationToken
    )
    {
        var groups = new List<Growing>();

        foreach (var question in questions)
        {
            var vector = await encoder.EncodeQueryAsync(question.Text, cancellationToken);
            var nearest = groups.MaxBy(group => group.Cosine(vector.Span));

            if (nearest is null || nearest.Cosine(vector.Span) < Near)
            {
                nearest = new Growing();
                groups.Add(nearest);
            }

            nearest.Add(question.Id, vector);
        }

        return
        [
            .. groups
                .Select(group => group.ToGroup())
                .OrderByDescending(group => group.Members.Count),
        ];
    }

    private sealed class Growing
    {
        private readonly List<(Guid Id, ReadOnlyMemory<float> Vector)> _members = [];
        private readonly float[] _sum = new float[ISentenceEncoder.Dimensions];

        public void Add(Guid id, ReadOnlyMemory<float> vector)
        {
            _members.Add((id, vector));
            TensorPrimitives.Add(_sum, vector.Span, _sum);
        }

        public float Cosine(ReadOnlySpan<float> vector) =>
            TensorPrimitives.CosineSimilarity(_sum, vector);

        public QuestionGroup ToGroup() =>
            new(
                _members.MaxBy(member => Cosine(member.Vector.Span)).Id,
                [.. _members.Select(member => member.Id)]
            );
    }
}
