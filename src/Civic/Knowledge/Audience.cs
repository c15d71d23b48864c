using System.Text.Json.Serialization;
using iHanoi.Civic.Text;

namespace iHanoi.Civic.Knowledge;

/// <summary>Who may be shown a text, and who is asking.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Audience>))]
public enum Audience
{
    Public,
    Staff,
}

public static class Audiences
{
    public static readonly StatusTable<Audience> Table = new(
        new(Audience.Public, "public", "Mọi người", "Everyone", Tone.Ok),
        new(Audience.Staff, "staff", "Chỉ cán bộ", "Staff only", Tone.Warning)
    );

    /// <summary>Staff may see everything; anyone else what is public.</summary>
    public static bool MaySee(this Audience reader, Audience text) =>
        reader is Audience.Staff || text is Audience.Public;

    /// <summary>A text that names nobody is public; one that names readers nobody knows is kept from all but staff.</summary>
    public static Audience Read(string? code) =>
        code is null ? Audience.Public : Table.Find(code) ?? Audience.Staff;
}
