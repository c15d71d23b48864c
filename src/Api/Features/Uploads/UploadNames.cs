using iHanoi.Api.Data;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Text;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Features.Uploads;

/// <summary>The name that a kept file is taken in under: it decides whose document a file without an id is.</summary>
internal static class UploadNames
{
    /// <summary>
    /// The same bytes under another name are the same document; another text under a name that only looks the same is
    /// another one.
    /// </summary>
    public static async Task<string> NameOfAsync(
        this CityDb db,
        UploadFile file,
        CancellationToken cancellationToken
    )
    {
        var name = await TwinAsync(db, file, cancellationToken) ?? file.Name;
        var id = DocumentNames.IdOf(name);
        var names = await Finished(db)
            .Where(row => row.DocumentId == id)
            .Select(row => row.Name)
            .Distinct()
            .ToListAsync(cancellationToken);

        return names is [] || names.Exists(other => IsSame(other, name))
            ? name
            : DocumentNames.Apart(name);
    }

    // As long as the document still says what these bytes say.
    private static async Task<string?> TwinAsync(
        CityDb db,
        UploadFile file,
        CancellationToken cancellationToken
    )
    {
        var twin = await Finished(db)
            .Where(row => row.Hash == file.Hash && row.Id != file.Id && row.DocumentId != null)
            .OrderByDescending(row => row.FinishedAt)
            .FirstOrDefaultAsync(cancellationToken);

        if (twin is null)
        {
            return null;
        }

        var last = await Finished(db)
            .Where(row => row.DocumentId == twin.DocumentId)
            .OrderByDescending(row => row.FinishedAt)
            .FirstAsync(cancellationToken);
        return last.Hash == file.Hash ? twin.Name : null;
    }

    private static IQueryable<UploadFile> Finished(CityDb db) =>
        db.UploadFiles.AsNoTracking().Where(row => row.Stage == FileStage.Finished);

    private static bool IsSame(string one, string other) =>
        VietnameseText
            .Normalise(one)
            .Equals(VietnameseText.Normalise(other), StringComparison.OrdinalIgnoreCase);
}
