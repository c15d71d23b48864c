using System.Globalization;

namespace iHanoi.Classifier.Training.Transformer;

/// <summary>
/// Reverse-mode differentiation that is written into the graph itself: each operation adds its nodes and says what
/// its gradient is, <see cref="Backward"/> adds the gradients' nodes in the other direction (Baydin et al. 2018,
/// JMLR 18, "Automatic differentiation in machine learning"). ONNX Runtime then computes a whole step of learning.
/// </summary>
/// <param name="graph">Where the nodes go.</param>
/// <param name="given">The input whose gradient nobody needs.</param>
internal sealed class GradientTape(OnnxGraph graph, string given)
{
    private readonly Stack<Action> _backward = new();
    private readonly Dictionary<string, string> _slopes = [];
    private readonly Dictionary<string, string> _constants = [];
    private int _count;

    /// <summary>Adds one node and names its output.</summary>
    public string Node(
        string operation,
        IReadOnlyList<string> inputs,
        params IReadOnlyList<(string Name, long Value)> attributes
    ) => Nodes(operation, inputs, 1, attributes)[0];

    public string[] Nodes(
        string operation,
        IReadOnlyList<string> inputs,
        int outputs,
        params IReadOnlyList<(string Name, long Value)> attributes
    )
    {
        var names = new string[outputs];

        for (var i = 0; i < outputs; i++)
        {
            names[i] = $"{operation}_{_count++}";
        }

        graph.Node(operation, inputs, names, attributes);
        return names;
    }

    public string Transpose(string x, params IReadOnlyList<long> order) =>
        Listed("Transpose", x, "perm", order);

    public string Largest(string x, long axis) => Listed("ReduceMax", x, "axes", [axis]);

    /// <summary>A node whose output has a name that others ask for.</summary>
    public string Named(string operation, IReadOnlyList<string> inputs, string output)
    {
        graph.Node(operation, inputs, [output]);
        return output;
    }

    public string Number(float value) =>
        Constant(
            string.Create(CultureInfo.InvariantCulture, $"number_{value:R}"),
            name => graph.Constant(name, [value], 1)
        );

    public string Whole(params long[] values) =>
        Constant($"whole_{string.Join('_', values)}", name => graph.Constant(name, values));

    public bool Learns(string value) => value != given;

    /// <summary>What is to be done when the gradients of the operation's outputs are known.</summary>
    public void Later(Action backward) => _backward.Push(backward);

    /// <summary>The gradient of the loss by this value: zero terms are never asked for.</summary>
    public string Slope(string value) => _slopes[value];

    /// <summary>A value that is used in two places gathers both gradients.</summary>
    public void Push(string value, string slope) =>
        _slopes[value] = _slopes.TryGetValue(value, out var before)
            ? Node("Add", [before, slope])
            : slope;

    public void Backward()
    {
        while (_backward.TryPop(out var step))
        {
            step();
        }
    }

    private string Listed(string operation, string x, string attribute, IReadOnlyList<long> values)
    {
        var name = $"{operation}_{_count++}";
        graph.Node(operation, x, name, attribute, values);
        return name;
    }

    private string Constant(string name, Action<string> add)
    {
        if (_constants.TryAdd(name, name))
        {
            add(name);
        }

        return name;
    }
}
