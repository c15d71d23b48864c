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
        if (await TwinAsync(db, file, cancellationToken) is { } twin)
        {
            return twin;
        }

        var id = DocumentNames.IdOf(file.Name);
        var names = await Finished(db)
            .Where(row => row.DocumentId == id)
            .Select(row => row.Name)
            .Distinct()
            .ToListAsync(cancellationToken);

        return names is [] || names.Exists(other => IsSame(other, file.Name))
            ? file.Name
            : DocumentNames.Apart(file.Name);
    }

    // The name that the document got its id from, as long as it still says what these bytes say. Null, too, where the
    // file states its id: then no name decides.
    private static async Task<string?> TwinAsync(
        CityDb db,
        UploadFile file,
        CancellationToken cancellationToken
    )
    {
        var id = await Finished(db)
            .Where(row => row.Hash == file.Hash && row.Id != file.Id && row.DocumentId != null)
            .OrderByDescending(row => row.FinishedAt)
            .Select(row => row.DocumentId)
            .FirstOrDefaultAsync(cancellationToken);

        if (id is null)
        {
            return null;
        }

        var files = await Finished(db)
            .Where(row => row.DocumentId == id)
            .OrderByDescending(row => row.FinishedAt)
            .Select(row => new { row.Name, row.Hash })
            .ToListAsync(cancellationToken);

        return files[0].Hash == file.Hash
            ? files
                .SelectMany(row => new[] { row.Name, DocumentNames.Apart(row.Name) })
                .FirstOrDefault(name => DocumentNames.IdOf(name) == id)
            : null;
    }

    private static IQueryable<UploadFile> Finished(CityDb db) =>
        db.UploadFiles.AsNoTracking().Where(row => row.Stage == FileStage.Finished);

    private static bool IsSame(string one, string other) =>
        VietnameseText
            .Normalise(one)
            .Equals(VietnameseText.Normalise(other), StringComparison.OrdinalIgnoreCase);
}
