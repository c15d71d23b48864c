using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Knowledge.Publishing;
using iHanoi.Civic.Knowledge.Sources;

namespace iHanoi.Api.Features.Sources;

/// <summary>A page that was read, as a file that somebody offers.</summary>
internal static class PageUpload
{
    public static UploadedFile Of(PageAnswer.Read read, Curator author, WebOrigin origin) =>
        new($"{origin.Address.Host}{read.Extension}", read.Content)
        {
            Author = author,
            Web = origin,
        };
}
