namespace iHanoi.Civic.Knowledge;

/// <summary>What searches the passages: this process, or a server beside it.</summary>
public enum IndexKind
{
    Embedded,
    Qdrant,
}
