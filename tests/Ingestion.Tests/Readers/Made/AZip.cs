using System.IO.Compression;
using System.Text;

namespace iHanoi.Ingestion.Tests.Readers.Made;

/// <summary>An archive made entry by entry.</summary>
internal sealed class AZip
{
    private readonly List<(string Name, byte[] Bytes, int Attributes)> _entries = [];

    public AZip With(string name, byte[] bytes, int attributes = 0)
    {
        _entries.Add((name, bytes, attributes));
        return this;
    }

    public AZip With(string name, string text) => With(name, Encoding.UTF8.GetBytes(text));

    /// <summary>What a Unix program packs for a link: its text is where it leads.</summary>
    public AZip WithLink(string name, string to) =>
        With(name, Encoding.UTF8.GetBytes(to), unchecked((int)0xA1FF0000));

    public byte[] Bytes
    {
        get
        {
            using var stream = new MemoryStream();

            using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            {
                foreach (var (name, bytes, attributes) in _entries)
                {
                    var entry = zip.CreateEntry(name);
                    entry.ExternalAttributes = attributes;
                    using var content = entry.Open();
                    content.Write(bytes);
                }
            }

            return stream.ToArray();
        }
    }
}
