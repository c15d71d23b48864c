namespace iHanoi.Classifier.Training.Transformer;

/// <summary>One layer of the encoder, after-norm as BERT has it (Devlin et al. 2019, arXiv 1810.04805).</summary>
/// <param name="Linear">x, name of the weights → x · weights + bias: learnt in floats, shipped in int8.</param>
internal sealed record TransformerLayer(string Name, Func<string, string, string> Linear)
{
    /// <summary>The matrices [in, out] with their biases, and the gains and biases of both norms.</summary>
    public static IReadOnlyList<string> Matrices { get; } = ["qkv", "ao", "fi", "fo"];

    public static IReadOnlyList<string> Norms { get; } = ["y", "x"];

    /// <summary>States [texts × pieces, width] → states after the layer.</summary>
    public string Write(GradientTape tape, string x, string absent, string split)
    {
        var seen = tape.Attention(Linear(x, $"{Name}.qkv"), absent, split);
        var met = Norm(tape, tape.Add(x, Linear(seen, $"{Name}.ao")), "y");
        var thought = Linear(tape.Gelu(Linear(met, $"{Name}.fi")), $"{Name}.fo");

        return Norm(tape, tape.Add(met, thought), "x");
    }

    private string Norm(GradientTape tape, string x, string norm) =>
        tape.LayerNorm(x, $"{Name}.{norm}.g", $"{Name}.{norm}.b");
}
