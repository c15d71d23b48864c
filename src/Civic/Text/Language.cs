namespace iHanoi.Civic.Text;

/// <summary>The two languages every sentence of the product exists in.</summary>
public enum Language
{
    Vietnamese,
    English,
}

public static class Languages
{
    public static string Code(this Language language) => language is Language.English ? "en" : "vi";

    /// <summary>Reads "vi", "en" or a culture name such as "en-GB"; anything else is Vietnamese.</summary>
    public static Language Parse(string? code) =>
        code?.StartsWith("en", StringComparison.OrdinalIgnoreCase) is true
            ? Language.English
            : Language.Vietnamese;
}
