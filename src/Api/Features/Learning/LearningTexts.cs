namespace iHanoi.Api.Features.Learning;

/// <summary>Words of the model page: LearningTexts.resx is Vietnamese, LearningTexts.en.resx English.</summary>
public sealed class LearningTexts
{
    private LearningTexts() { }
}
