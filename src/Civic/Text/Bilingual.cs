namespace iHanoi.Civic.Text;

/// <summary>One sentence or label in both languages.</summary>
public sealed record Bilingual(string Vi, string En)
{
    public string In(Language language) => language is Language.English ? En : Vi;
}
