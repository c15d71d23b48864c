namespace iHanoi.Civic.Knowledge.Sources;

public static class WebAddress
{
    private const int Longest = 2000;

    public static bool IsWeb(string? address) => Parse(address) is not null;

    /// <summary>
    /// An absolute http(s) address without a name and password in it, without its fragment; null when the text is none.
    /// </summary>
    public static Uri? Parse(string? text) =>
        Uri.TryCreate(text?.Trim(), UriKind.Absolute, out var address) ? Clean(address) : null;

    public static Uri? Clean(Uri address) =>
        address
            is { IsAbsoluteUri: true, Scheme: "http" or "https", UserInfo: "", Host.Length: > 0 }
        && address.AbsoluteUri.Length <= Longest
            ? new UriBuilder(address) { Fragment = "" }.Uri
            : null;
}
