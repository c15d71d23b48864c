namespace iHanoi.Civic.Platform;

/// <summary>
/// Where the product finds what it ships with (data, models, prompts: read only) and where it keeps
/// what it is given (state: databases, files, built indexes).
/// </summary>
public sealed record ProductFolders(string Root, string State)
{
    public string City => Path.Combine(Root, "data", "city");

    public string Knowledge => Path.Combine(Root, "data", "knowledge");

    /// <summary>Regression questions of the publishing gate.</summary>
    public string Checks => Path.Combine(Root, "data", "checks");

    /// <summary>What models are trained from; elsewhere only where an operator or a test says so.</summary>
    public string Training { get; init; } = Path.Combine(Root, "data", "training");

    public string Models => Path.Combine(Root, "models");

    public string Prompts => Path.Combine(Root, "prompts");
}
