namespace iHanoi.Classifier.Training.Transformer;

/// <summary>Numbers that are learnt, and their shape.</summary>
internal sealed record Weight(string Name, float[] Values, long[] Shape)
{
    /// <summary>A matrix at the beginning of learning: even chances within ±1/√rows.</summary>
    public static Weight Drawn(string name, int rows, int columns, Random random)
    {
        var values = new float[rows * columns];

        for (var i = 0; i < values.Length; i++)
        {
            values[i] = (random.NextSingle() * 2 - 1) / MathF.Sqrt(rows);
        }

        return new Weight(name, values, [rows, columns]);
    }
}
