using System.Collections.Frozen;

namespace iHanoi.Ingestion.Readers.RichText;

/// <summary>Which groups hold text that a person sees, and which something else: pictures, codes, running heads.</summary>
internal static class RtfDestinations
{
    private static readonly FrozenSet<string> Unseen = (
        "pict objdata objclass objname header headerl headerr headerf footer footerl footerr footerf "
        + "fldinst xe tc txe rxe sp sn sv shprslt nonesttables listname listtable listoverridetable revtbl "
        + "filetbl annotation atnid atnauthor ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn falt panose fontemb template "
        + "author operator subject keywords comment doccomm company manager category hlinkbase "
        + "private userprops xmlnstbl rsidtbl pgptbl themedata colorschememapping latentstyles datastore"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Null: the word begins no group of its own kind.</summary>
    public static RtfPlace? Of(string word, bool isStarred) =>
        word switch
        {
            "fonttbl" => RtfPlace.Fonts,
            "colortbl" => RtfPlace.Colours,
            "stylesheet" => RtfPlace.Styles,
            "info" => RtfPlace.About,
            "title" => RtfPlace.Title,
            "footnote" => RtfPlace.Note,
            // A text box: its words stand between its measures.
            "shpinst" or "shptxt" => null,
            _ when isStarred || Unseen.Contains(word) => RtfPlace.Unseen,
            _ => null,
        };
}
