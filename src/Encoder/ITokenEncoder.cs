namespace iHanoi.Encoder;

/// <summary>
/// The pieces of a text one by one, each in its surroundings: for comparing two texts word against word ("late
/// interaction", Khattab and Zaharia 2020, arXiv 2004.12832) where one vector for the whole says too little, or for
/// finding the one piece that decides.
/// </summary>
public interface ITokenEncoder
{
    /// <summary>As <see cref="ISentenceEncoder.Model"/>.</summary>
    string Model { get; }

    /// <summary>A report or question ("query: ").</summary>
    ValueTask<TokenStates> ReadTokensAsync(string text, CancellationToken cancellationToken);

    /// <summary>The same of a text that nobody waits for: after every person.</summary>
    ValueTask<TokenStates> ReadTokensLaterAsync(string text, CancellationToken cancellationToken);
}
