namespace iHanoi.Ingestion.Readers.RichText;

/// <summary>What the text at a place of the file is for.</summary>
internal enum RtfPlace
{
    Body,
    Note,
    Fonts,
    Colours,
    Styles,
    About,
    Title,
    Unseen,
}
