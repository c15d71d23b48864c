using iHanoi.Civic.Text;

namespace iHanoi.Api.Features.Publishing;

public enum ReviewDecision
{
    Approve,
    SendBack,
}

/// <summary>What a reviewer decides; the label is what the page says when it is done.</summary>
public static class ReviewDecisions
{
    public static readonly StatusTable<ReviewDecision> Table = new(
        Row(ReviewDecision.Approve, "approve", "ReviewApproved"),
        Row(ReviewDecision.SendBack, "send-back", "ReviewSentBack")
    );

    private static StatusRow<ReviewDecision> Row(ReviewDecision value, string code, string key) =>
        new(value, code, PublishingTexts.In(key, "vi"), PublishingTexts.In(key, "en"), Tone.Ok);
}
