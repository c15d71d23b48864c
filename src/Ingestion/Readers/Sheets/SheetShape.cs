using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace iHanoi.Ingestion.Readers.Sheets;

/// <summary>A place on a sheet, counted from 1.</summary>
internal readonly record struct Place(int Row, int Column)
{
    private const int LettersOfAlphabet = 26;

    /// <summary>"C7" is row 7, column 3. Null: no place.</summary>
    public static Place? Of(string? reference)
    {
        var digits = reference.AsSpan().IndexOfAnyInRange('0', '9');

        if (
            digits is < 1 or > 3
            || !int.TryParse(reference.AsSpan(digits), CultureInfo.InvariantCulture, out var row)
        )
        {
            return null;
        }

        var column = 0;

        foreach (var letter in reference.AsSpan(0, digits))
        {
            column = (column * LettersOfAlphabet) + (letter & 0x1F);
        }

        return new Place(row, column);
    }
}

/// <summary>
/// What stands around a sheet's rows: merged cells by their first place, and columns nobody sees. The rows are passed
/// over, however many they are.
/// </summary>
internal sealed class SheetShape
{
    private const int MostColumns = 16_384;

    private readonly Dictionary<Place, Place> _merged = [];
    private readonly bool[] _hidden = new bool[MostColumns + 1];

    public static SheetShape Of(WorksheetPart sheet)
    {
        var shape = new SheetShape();
        using var reader = OpenXmlReader.Create(sheet);
        reader.Read();

        if (!reader.ReadFirstChild())
        {
            return shape;
        }

        do
        {
            if (reader.ElementType == typeof(Columns))
            {
                shape.Hide((Columns)reader.LoadCurrentElement()!);
            }
            else if (reader.ElementType == typeof(MergeCells))
            {
                shape.Merge((MergeCells)reader.LoadCurrentElement()!);
            }
        } while (reader.ReadNextSibling());

        return shape;
    }

    public bool Hides(int column) => column <= MostColumns && _hidden[column];

    /// <summary>The last place of what is merged from here.</summary>
    public Place? MergedFrom(Place first) => _merged.TryGetValue(first, out var last) ? last : null;

    private void Hide(Columns columns)
    {
        foreach (var column in columns.Elements<Column>().Where(it => it.Hidden?.Value is true))
        {
            var last = Math.Min((int)(column.Max?.Value ?? 0), MostColumns);
            var first = Math.Clamp((int)(column.Min?.Value ?? 1), 1, MostColumns);

            // A file may hide the same columns as often as it likes.
            if (last >= first && _hidden.AsSpan(first..(last + 1)).Contains(false))
            {
                _hidden.AsSpan(first..(last + 1)).Fill(true);
            }
        }
    }

    private void Merge(MergeCells cells)
    {
        foreach (var range in cells.Elements<MergeCell>())
        {
            if (
                range.Reference?.Value?.Split(':') is [var from, var to]
                && Place.Of(from) is { } first
                && Place.Of(to) is { } last
            )
            {
                _merged[first] = last;
            }
        }
    }
}
