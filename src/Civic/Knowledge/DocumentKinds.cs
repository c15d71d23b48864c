namespace iHanoi.Civic.Knowledge;

/// <summary>The kinds of documents that rules ask about by name; a source may state any other.</summary>
public static class DocumentKinds
{
    /// <summary>A past report and its answer: what was done once, never a rule.</summary>
    public const string Case = "case";
}
