namespace iHanoi.Api.Features.Knowledge;

/// <summary>The words of the knowledge pages.</summary>
public sealed class KnowledgeTexts
{
    private KnowledgeTexts() { }
}
