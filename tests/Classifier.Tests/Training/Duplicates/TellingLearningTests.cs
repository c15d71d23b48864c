using System.Numerics.Tensors;
using iHanoi.Classifier.Duplicates;
using iHanoi.Classifier.Tests.Training.Transformer;
using iHanoi.Classifier.Training;
using iHanoi.Classifier.Training.Duplicates;
using iHanoi.Classifier.Training.Transformer;
using iHanoi.Encoder;
using Microsoft.ML.OnnxRuntime;

namespace iHanoi.Classifier.Tests.Training.Duplicates;

/// <summary>Tellings of random pieces: one half of each says the matter, the other half only noise.</summary>
public sealed class TellingLearningTests
{
    private const int Width = TransformerShape.Width;
    private const int Pieces = 6;

    [Fact]
    public void Two_tellings_of_one_matter_are_found_in_each_other_more_than_those_of_two()
    {
        var scenes = Scenes(48, seed: 7);
        using var network = Learnt(scenes);

        var fresh = Scenes(8, seed: 8);

        Mean(network, fresh, same: true)
            .ShouldBeGreaterThan(Mean(network, fresh, same: false) + 0.1);
    }

    [Fact]
    public void Learning_twice_gives_the_same_network()
    {
        var scenes = Scenes(4, seed: 7);

        Graph(scenes).ShouldBe(Graph(scenes));
    }

    [Fact]
    public void The_stress_of_a_telling_sums_to_one()
    {
        using var network = Learnt(Scenes(4, seed: 7));

        var telling = network.Read(Floats(Scenes(1, seed: 9)[0].Texts[0]));

        telling.Count.ShouldBe(Pieces);
        telling.Stress.Sum().ShouldBe(1, 1e-4);
        telling.Pieces.Length.ShouldBe(Pieces * Telling.Width);
    }

    [Fact]
    public async Task The_layer_that_learning_begins_with_is_the_encoders_own()
    {
        var states = await TheClassifier
            .Get<ITokenEncoder>()
            .ReadTokensAsync("Nắp cống trước số 12 Láng Hạ bập bênh", Now);
        const int last = 3;
        var graph = new OnnxGraph("layers")
            .Input("states", integers: false, "pieces", $"{Width}")
            .Constant("absent", [0f], 1)
            .Constant(
                "split",
                (long[])[1, -1, TransformerShape.AttentionHeads, TransformerShape.HeadWidth]
            );
        var tape = new GradientTape(graph, given: "states");
        var x = "states";

        foreach (var layer in Enumerable.Range(4, last + 1).Select(layer => $"l{layer}"))
        {
            foreach (var weight in TheEncoder.Layers.Read(layer))
            {
                graph.Constant(weight.Name, weight.Values, weight.Shape);
            }

            x = new TransformerLayer(
                layer,
                (y, name) => tape.Linear(y, $"{name}.w", $"{name}.b")
            ).Write(tape, x, "absent", "split");
        }

        graph.Node("Identity", [x], ["eighth"]).Output("eighth", "pieces", $"{Width}");
        using var session = new InferenceSession(graph.ToBytes([]));
        using var input = OrtValue.CreateTensorValueFromMemory(
            states.Lower,
            [states.Lower.Length / Width, Width]
        );
        using var run = new RunOptions();
        using var results = session.Run(run, ["states"], [input], ["eighth"]);
        var eighth = results[0].GetTensorDataAsSpan<float>();
        var before = states.Lower.Length / Width - states.Count - 1;

        for (var piece = 0; piece < states.Count; piece++)
        {
            var own = eighth.Slice((before + piece) * Width, Width);
            TensorPrimitives
                .CosineSimilarity(own, states.Piece(1, piece))
                .ShouldBeGreaterThan(0.98f);
        }
    }

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    private static TellingNetwork Learnt(IReadOnlyList<Scene> scenes) => new(Graph(scenes));

    private static byte[] Graph(IReadOnlyList<Scene> scenes) =>
        TellingExport.ToBytes(
            new TellingLearning(TheEncoder.Layers, seed: 1).Learn(scenes, _ => { }, Now)
        );

    private static double Mean(TellingNetwork network, IReadOnlyList<Scene> scenes, bool same) =>
        scenes.Average(scene =>
            scene.Pairs.Where(pair => pair.Same == same).Average(pair => Met(network, scene, pair))
        );

    private static double Met(TellingNetwork network, Scene scene, ScenePair pair) =>
        TellingsMet
            .Of(
                network.Read(Floats(scene.Texts[pair.A])),
                network.Read(Floats(scene.Texts[pair.B]))
            )
            .Better;

    // Texts 0 and 1 tell of one matter, 2 and 3 of another.
    private static Scene[] Scenes(int count, int seed)
    {
        var random = new Random(seed);

        return [.. Enumerable.Range(0, count).Select(_ => Scene(random))];
    }

    private static Scene Scene(Random random)
    {
        var (one, other) = (Noise(random, Width), Noise(random, Width));
        Half[][] texts =
        [
            Text(one, random),
            Text(one, random),
            Text(other, random),
            Text(other, random),
        ];

        return new Scene(
            texts,
            [
                new ScenePair(0, 1, Same: true, 1),
                new ScenePair(2, 3, Same: true, 1),
                new ScenePair(0, 2, Same: false, 1),
                new ScenePair(1, 3, Same: false, 1),
            ]
        );
    }

    private static Half[] Text(float[] matter, Random random) =>
        [
            .. Enumerable
                .Range(0, Pieces)
                .SelectMany(piece => piece % 2 is 0 ? matter : Noise(random, Width))
                .Select(number => (Half)(number + (random.NextSingle() - 0.5f) * 0.4f)),
        ];

    private static float[] Noise(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() * 2 - 1)];

    private static float[] Floats(Half[] states) => Array.ConvertAll(states, state => (float)state);
}
