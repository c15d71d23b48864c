namespace iHanoi.Civic.Knowledge.Gaps;

/// <summary>A question as it was kept (masked), by an id of the caller's own.</summary>
public sealed record AskedQuestion(Guid Id, string Text);

/// <summary>Questions that ask for the same thing; <see cref="Members"/> in the order given, its typical one apart.</summary>
public sealed record QuestionGroup(Guid Typical, IReadOnlyList<Guid> Members);

/// <summary>Puts questions together by what they mean, however they are worded or spelt.</summary>
public interface IQuestionGrouping
{
    /// <summary>Every question is in exactly one group; the largest group first.</summary>
    Task<IReadOnlyList<QuestionGroup>> GroupAsync(
        IReadOnlyList<AskedQuestion> questions,
        CancellationToken cancellationToken
    );
}
