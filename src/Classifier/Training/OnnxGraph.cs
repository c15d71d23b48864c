using System.Runtime.InteropServices;
using Google.Protobuf;
using iHanoi.Classifier.Training.Onnx;

namespace iHanoi.Classifier.Training;

/// <summary>Writes ONNX (IR 8, opset 17) node by node.</summary>
internal sealed class OnnxGraph(string name)
{
    private const int Float = 1;
    private const int Int8 = 3;
    private const int Int64 = 7;

    private readonly GraphProto _graph = new() { Name = name };

    public OnnxGraph Input(string input, bool integers, params IReadOnlyList<string> shape)
    {
        _graph.Input.Add(Describe(input, integers ? Int64 : Float, shape));
        return this;
    }

    public OnnxGraph Output(string output, params IReadOnlyList<string> shape)
    {
        _graph.Output.Add(Describe(output, Float, shape));
        return this;
    }

    public OnnxGraph Constant(string constant, float[] values, params IReadOnlyList<long> shape) =>
        Constant(constant, Float, MemoryMarshal.AsBytes(values.AsSpan()), shape);

    public OnnxGraph Constant(string constant, sbyte[] values, params IReadOnlyList<long> shape) =>
        Constant(constant, Int8, MemoryMarshal.AsBytes(values.AsSpan()), shape);

    public OnnxGraph Constant(string constant, long[] values) =>
        Constant(constant, Int64, MemoryMarshal.AsBytes(values.AsSpan()), [values.Length]);

    public OnnxGraph Node(
        string operation,
        IReadOnlyList<string> inputs,
        IReadOnlyList<string> outputs,
        params IReadOnlyList<(string Name, long Value)> attributes
    )
    {
        const int integer = 2;
        var node = new NodeProto { OpType = operation, Name = outputs[0] };
        node.Input.AddRange(inputs);
        node.Output.AddRange(outputs);
        node.Attribute.AddRange(
            attributes.Select(attribute => new AttributeProto
            {
                Name = attribute.Name,
                I = attribute.Value,
                Type = integer,
            })
        );
        _graph.Node.Add(node);
        return this;
    }

    /// <summary>A node whose one attribute is a list.</summary>
    public OnnxGraph Node(
        string operation,
        string input,
        string output,
        string attribute,
        IReadOnlyList<long> values
    )
    {
        const int integers = 7;
        var list = new AttributeProto { Name = attribute, Type = integers };
        list.Ints.AddRange(values);
        var node = new NodeProto { OpType = operation, Name = output };
        node.Input.Add(input);
        node.Output.Add(output);
        node.Attribute.Add(list);
        _graph.Node.Add(node);
        return this;
    }

    public byte[] ToBytes(IReadOnlyList<KeyValuePair<string, string>> metadata)
    {
        var model = new ModelProto
        {
            IrVersion = 8,
            ProducerName = "iHanoi.Classifier",
            Graph = _graph,
        };
        model.OpsetImport.Add(new OperatorSetIdProto { Version = 17 });
        model.MetadataProps.AddRange(
            metadata.Select(pair => new StringStringEntryProto
            {
                Key = pair.Key,
                Value = pair.Value,
            })
        );
        return model.ToByteArray();
    }

    private static ValueInfoProto Describe(string name, int type, IReadOnlyList<string> shape)
    {
        var dimensions = new TensorShapeProto();

        foreach (var size in shape)
        {
            dimensions.Dim.Add(
                long.TryParse(size, out var fixedSize)
                    ? new TensorShapeProto.Types.Dimension { DimValue = fixedSize }
                    : new TensorShapeProto.Types.Dimension { DimParam = size }
            );
        }

        return new ValueInfoProto
        {
            Name = name,
            Type = new TypeProto
            {
                TensorType = new TypeProto.Types.Tensor { ElemType = type, Shape = dimensions },
            },
        };
    }

    private OnnxGraph Constant(
        string constant,
        int type,
        ReadOnlySpan<byte> bytes,
        IReadOnlyList<long> shape
    )
    {
        var tensor = new TensorProto
        {
            Name = constant,
            DataType = type,
            RawData = ByteString.CopyFrom(bytes),
        };
        tensor.Dims.AddRange(shape);
        _graph.Initializer.Add(tensor);
        return this;
    }
}
