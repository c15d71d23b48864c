using System.Text;

namespace iHanoi.Encoder;

/// <summary>
/// Lets the network's inner layers be asked for. An ONNX file is one protobuf message, and two messages written
/// one after the other are read as one, their lists joined: so a second "model" that only lists more outputs of the
/// graph is put behind the file, which itself stays as it was made (Protocol Buffers, Encoding, "Last One Wins").
/// </summary>
internal static class InnerLayers
{
    // Field numbers of onnx.proto with wire type 2 (length-delimited).
    private const byte ModelGraph = 7 << 3 | 2;
    private const byte GraphOutput = 12 << 3 | 2;
    private const byte ValueName = 1 << 3 | 2;
    private const byte ValueType = 2 << 3 | 2;
    private const byte TypeTensor = 1 << 3 | 2;
    private const byte TensorElement = 1 << 3;
    private const byte Float = 1;

    /// <summary>The output of each layer of <see cref="TokenStates.Layers"/> [1, pieces, 384].</summary>
    public static IReadOnlyList<string> Names { get; } =
    [.. TokenStates.Layers.Select(layer => $"l{layer - 1}.x")];

    public static byte[] ReadWith(string path)
    {
        var file = File.ReadAllBytes(path);
        var more = Message(ModelGraph, [.. Names.SelectMany(Output)]);

        return [.. file, .. more];
    }

    private static byte[] Output(string name) =>
        Message(
            GraphOutput,
            [
                .. Message(ValueName, Encoding.ASCII.GetBytes(name)),
                .. Message(ValueType, Message(TypeTensor, [TensorElement, Float])),
            ]
        );

    // All lengths here are below 128: one byte each.
    private static byte[] Message(byte field, byte[] content) =>
        [field, checked((byte)content.Length), .. content];
}
