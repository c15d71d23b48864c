namespace iHanoi.Civic.Knowledge.Curating;

/// <summary>Draws pages of original files for the people who compare them with what was read.</summary>
public interface IPagePictures
{
    /// <summary>A JPEG of one page, from 1. Null: no such page, no PDF, or nothing here can draw it in time.</summary>
    Task<byte[]?> DrawAsync(string path, int page, CancellationToken cancellationToken);
}
