using iHanoi.Civic.Knowledge.Curating;
using iHanoi.Civic.Knowledge.Publishing;
using iHanoi.Ingestion.Index.Store;

namespace iHanoi.Ingestion.Curating;

/// <summary>What people do to chunks, each inside the caller's transaction: whole, or refused and nothing of it.</summary>
internal static class ChunkActs
{
    public static ChunkEdited Make(
        Writing write,
        VersionKey version,
        EncodedChange encoded,
        Curator by
    )
    {
        var change = encoded.Change;
        var inUse = InUse(write, version);

        // Somebody else was faster.
        if (!change.Takes.All(inUse.Contains))
        {
            return new ChunkEdited(null, ChunkRefusal.NotInUse);
        }

        var number = ChunkEditRows.Of(write.Connection, version).Count + 1;
        var first = ChunkRows.NextOrdinal(write.Connection, version);

        foreach (var ordinal in change.Takes)
        {
            ChunkRows.Use(write, version, ordinal, isInUse: false);
        }

        foreach (var (place, span) in change.Makes.Index())
        {
            var chunk = new StoredChunk(first + place, span, IsInUse: true, number);
            ChunkRows.Add(write, version, chunk);
            VersionRows.AddVector(
                write,
                version,
                encoded.Model,
                chunk.Ordinal,
                encoded.Vectors[place]
            );
        }

        int[] made = [.. change.Makes.Select((_, place) => first + place)];
        ChunkEditRows.Add(
            write,
            version,
            new ChunkEdit(number, change.Kind, change.Takes, made, by, write.Now, IsUndone: false)
        );
        DocumentRows.Touch(write, version.DocumentId);
        return new ChunkEdited(number, null);
    }

    public static ChunkRefusal? Undo(Writing write, VersionKey version, int number)
    {
        var edit = ChunkEditRows
            .Of(write.Connection, version)
            .FirstOrDefault(edit => edit.Number == number);

        switch (edit)
        {
            case null:
                return ChunkRefusal.NotFound;
            case { IsUndone: true }:
                return ChunkRefusal.AlreadyUndone;
            case var _ when !edit.Made.All(InUse(write, version).Contains):
                return ChunkRefusal.EditedSince;
        }

        foreach (var ordinal in edit.Made)
        {
            ChunkRows.Use(write, version, ordinal, isInUse: false);
        }

        foreach (var ordinal in edit.Took)
        {
            ChunkRows.Use(write, version, ordinal, isInUse: true);
        }

        ChunkEditRows.Undo(write, version, number);
        DocumentRows.Touch(write, version.DocumentId);
        return null;
    }

    private static HashSet<int> InUse(Writing write, VersionKey version) =>
        [
            .. ChunkRows
                .Of(write.Connection, version)
                .Where(chunk => chunk.IsInUse)
                .Select(chunk => chunk.Ordinal),
        ];
}
