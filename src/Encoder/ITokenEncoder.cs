namespace iHanoi.Encoder;

/// <summary>
/// The pieces of a text one by one, each in its surroundings: for comparing two texts word against word ("late
/// interaction", Khattab and Zaharia 2020, arXiv 2004.12832) where one vector for the whole says too little.
/// </summary>
public interface ITokenEncoder
{
    /// <summary>A report or question ("query: "), read like a text that nobody waits for.</summary>
    ValueTask<TokenStates> ReadTokensAsync(string text, CancellationToken cancellationToken);
}
