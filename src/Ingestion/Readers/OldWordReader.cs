using System.Buffers.Binary;
using System.Text;
using System.Text.RegularExpressions;
using iHanoi.Civic.Knowledge;

namespace iHanoi.Ingestion.Readers;

/// <summary>
/// Word 97–2003 (MS-DOC), still common in ward offices: the text through its piece table, table rows as lines.
/// Styles are not read; a law's own headings make the sections.
/// </summary>
internal sealed partial class OldWordReader : IDocumentReader
{
    private const int EncryptedFlag = 0x0100;
    private const int SecondTableFlag = 0x0200;
    private const uint OneByteFlag = 0x4000_0000;

    public bool Reads(FileContent file) =>
        file.StartsWith(CompoundFile.Signature)
        && file.Bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes("WordDocument")) >= 0;

    public ReadOutcome Read(FileContent file, CancellationToken cancellationToken)
    {
        var container = new CompoundFile(file.Bytes);
        var document = container.Stream("WordDocument") ?? [];
        var flags = BinaryPrimitives.ReadUInt16LittleEndian(document.AsSpan(0x0A));

        if ((flags & EncryptedFlag) is not 0)
        {
            return new ReadOutcome.Skipped(SkipReason.Encrypted);
        }

        var table = container.Stream((flags & SecondTableFlag) is 0 ? "0Table" : "1Table") ?? [];
        var sections = new SectionBuilder();

        foreach (var line in Lines(TextOf(document, table)))
        {
            LegalHeadings.Add(sections, line);
        }

        return new ReadOutcome.Read(new DocumentDraft(null, sections.Build()));
    }

    private static string TextOf(byte[] document, byte[] table)
    {
        var pieces = PieceTable(table.AsSpan(Number(document, 0x01A2), Number(document, 0x01A6)));
        var count = (pieces.Length - 4) / 12;
        var left = Number(document, 0x4C);
        var text = new StringBuilder();

        for (var i = 0; i < count && left > 0; i++)
        {
            var length = Math.Min(Number(pieces, 4 * (i + 1)) - Number(pieces, 4 * i), left);
            var at = (uint)Number(pieces, (4 * (count + 1)) + (8 * i) + 2);
            text.Append(
                (at & OneByteFlag) is 0
                    ? Encoding.Unicode.GetString(document, (int)at, 2 * length)
                    : Western.GetString(document, (int)(at & ~OneByteFlag) / 2, length)
            );
            left -= length;
        }

        return text.ToString();
    }

    // Property changes stand before the table and are passed over.
    private static byte[] PieceTable(ReadOnlySpan<byte> clx)
    {
        while (clx[0] is 1)
        {
            clx = clx[(3 + BinaryPrimitives.ReadUInt16LittleEndian(clx[1..]))..];
        }

        return clx.Slice(5, BinaryPrimitives.ReadInt32LittleEndian(clx[1..])).ToArray();
    }

    private static string[] Lines(string text)
    {
        var visible = FieldCode().Replace(text, "$1");
        var rows = visible
            .Replace("\a\a", "\n", StringComparison.Ordinal)
            .Replace("\a", " | ", StringComparison.Ordinal);

        return Unprintable()
            .Replace(rows.Replace('\r', '\n').Replace('\v', '\n').Replace('\f', '\n'), "")
            .Split('\n');
    }

    private static int Number(byte[] bytes, int at) =>
        BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at));

    private static Encoding Western
    {
        get
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            return Encoding.GetEncoding(1252);
        }
    }

    [GeneratedRegex(
        "\u0013[^\u0013\u0014\u0015]*(?:\u0014([^\u0013\u0015]*))?\u0015",
        RegexOptions.None,
        1000
    )]
    private static partial Regex FieldCode();

    [GeneratedRegex("[\u0000-\u0008\u000E-\u001F]", RegexOptions.None, 1000)]
    private static partial Regex Unprintable();
}
