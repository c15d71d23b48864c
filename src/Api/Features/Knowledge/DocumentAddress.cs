namespace iHanoi.Api.Features.Knowledge;

/// <summary>Addresses of a document whose id may hold slashes: "/kb/huong-dan/gui-phan-anh".</summary>
internal static class DocumentAddress
{
    public static string Of(string documentId) => $"/kb/{Escape(documentId)}";

    public static string Withdraw(string documentId) => $"/kb/withdraw/{Escape(documentId)}";

    public static string Publish(string documentId) => $"/kb/publish/{Escape(documentId)}";

    public static string Compare(string documentId) => $"/kb/compare/{Escape(documentId)}";

    private static string Escape(string documentId) =>
        string.Join('/', documentId.Split('/').Select(Uri.EscapeDataString));
}
