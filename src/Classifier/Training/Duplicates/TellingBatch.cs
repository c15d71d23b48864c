using System.Numerics.Tensors;
using iHanoi.Classifier.Duplicates;
using iHanoi.Classifier.Training.Transformer;
using Microsoft.ML.OnnxRuntime;

namespace iHanoi.Classifier.Training.Duplicates;

/// <summary>The texts of some scenes side by side, the short ones filled up, as the inputs of <see cref="TellingStep"/>.</summary>
internal sealed class TellingBatch
{
    private const float Absent = -1e9f;

    // Pieces that are left out of a text at each reading: no single word may carry the matter.
    private const float PiecesLeftOut = 0.1f;
    private const int FewestPieces = 4;

    // Texts of two scenes are easily told apart: a few, so that it is not forgotten.
    private const float EasyCounts = 0.2f;
    private const int PairsToAnEasyOne = 3;

    private readonly int _texts;
    private readonly int _pieces;
    private readonly float[] _states;
    private readonly float[] _absent;
    private readonly List<ScenePair> _pairs = [];

    public TellingBatch(IReadOnlyList<Scene> scenes, Random random)
    {
        var texts = scenes.SelectMany(scene => scene.Texts).ToArray();
        _texts = texts.Length;
        _pieces = texts.Max(text => text.Length / TransformerShape.Width);
        _states = new float[_texts * _pieces * TransformerShape.Width];
        _absent = new float[_texts * _pieces];

        for (var text = 0; text < _texts; text++)
        {
            Place(texts[text], text, random);
        }

        PairWithin(scenes);
        PairAcross(scenes, random);
    }

    /// <summary>The caller disposes of the values.</summary>
    public IEnumerable<(string Name, OrtValue Value)> Inputs()
    {
        const int heads = TransformerShape.AttentionHeads;
        var pairs = _pairs.Count;

        yield return (
            TellingNetwork.Input,
            Floats(_states, _texts * _pieces, TransformerShape.Width)
        );
        yield return ("absent", Floats(_absent, _texts, 1, 1, _pieces));
        yield return ("left", Floats(Choice(pair => pair.A), pairs, _texts));
        yield return ("right", Floats(Choice(pair => pair.B), pairs, _texts));
        yield return ("same", Floats([.. _pairs.Select(pair => pair.Same ? 1f : 0)], pairs, 1));
        yield return ("counts", Floats(Counts(), pairs, 1));
        yield return ("split", Whole(_texts, _pieces, heads, TransformerShape.HeadWidth));
        yield return ("by_text", Whole(_texts, _pieces * Telling.Width));
        yield return ("by_piece", Whole(_texts, _pieces));
        yield return ("by_pair", Whole(pairs, _pieces, Telling.Width));
    }

    private void Place(Half[] states, int text, Random random)
    {
        var pieces = states.Length / TransformerShape.Width;
        var count = 0;

        for (var piece = 0; piece < pieces; piece++)
        {
            if (random.NextSingle() < PiecesLeftOut && pieces - piece + count > FewestPieces)
            {
                continue;
            }

            TensorPrimitives.ConvertToSingle(
                states.AsSpan(piece * TransformerShape.Width, TransformerShape.Width),
                _states.AsSpan((text * _pieces + count) * TransformerShape.Width)
            );
            count++;
        }

        _absent.AsSpan(text * _pieces + count, _pieces - count).Fill(Absent);
    }

    private void PairWithin(IReadOnlyList<Scene> scenes)
    {
        var first = 0;

        foreach (var scene in scenes)
        {
            _pairs.AddRange(
                scene.Pairs.Select(pair => pair with { A = first + pair.A, B = first + pair.B })
            );
            first += scene.Texts.Count;
        }
    }

    private void PairAcross(IReadOnlyList<Scene> scenes, Random random)
    {
        int[] scene = [.. scenes.SelectMany((s, i) => Enumerable.Repeat(i, s.Texts.Count))];

        for (var i = _pairs.Count / PairsToAnEasyOne; i > 0; i--)
        {
            var (a, b) = (random.Next(_texts), random.Next(_texts));

            if (scene[a] != scene[b])
            {
                _pairs.Add(new ScenePair(a, b, Same: false, EasyCounts));
            }
        }
    }

    private float[] Choice(Func<ScenePair, int> side)
    {
        var choice = new float[_pairs.Count * _texts];

        for (var pair = 0; pair < _pairs.Count; pair++)
        {
            choice[pair * _texts + side(_pairs[pair])] = 1;
        }

        return choice;
    }

    // Those that are the same are few: they count twice.
    private float[] Counts()
    {
        var all = _pairs.Sum(pair => pair.Share);
        return [.. _pairs.Select(pair => pair.Share * (pair.Same ? 2 : 1) / all)];
    }

    private static OrtValue Floats(float[] values, params long[] shape) =>
        OrtValue.CreateTensorValueFromMemory(values, shape);

    private static OrtValue Whole(params long[] values) =>
        OrtValue.CreateTensorValueFromMemory(values, [values.Length]);
}
