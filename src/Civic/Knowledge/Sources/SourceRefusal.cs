using iHanoi.Civic.Text;

namespace iHanoi.Civic.Knowledge.Sources;

/// <summary>Why an act on a source was turned away. An address that cannot be read has a <see cref="SourceTrouble"/>.</summary>
public enum SourceRefusal
{
    NotFound,
    KnownAlready,
    UnderWay,
}

public static class SourceRefusals
{
    public static readonly StatusTable<SourceRefusal> Table = new(
        new(
            SourceRefusal.NotFound,
            "source-not-found",
            "Không còn nguồn này.",
            "There is no such source any more.",
            Tone.Warning
        ),
        new(
            SourceRefusal.KnownAlready,
            "source-known",
            "Nguồn này đã có trong danh sách.",
            "This source is on the list already.",
            Tone.Warning
        ),
        new(
            SourceRefusal.UnderWay,
            "source-under-way",
            "Nguồn này đang được đọc.",
            "This source is being read already.",
            Tone.Info
        )
    );
}
