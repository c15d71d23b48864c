using System.Text.Json.Serialization;
using iHanoi.Eval.Scoring;
using iHanoi.Eval.Tasks;

namespace iHanoi.Eval.Harness;

[JsonSerializable(typeof(BadLine))]
[JsonSerializable(typeof(ClassifyIn))]
[JsonSerializable(typeof(ClassifyOut))]
[JsonSerializable(typeof(ClassifyGold))]
[JsonSerializable(typeof(CorpusRow))]
[JsonSerializable(typeof(QueryRow))]
[JsonSerializable(typeof(RunRow))]
[JsonSerializable(typeof(RelevanceRow))]
[JsonSerializable(typeof(AskIn))]
[JsonSerializable(typeof(AskOut))]
[JsonSerializable(typeof(AskGold))]
[JsonSerializable(typeof(DuplicateIn))]
[JsonSerializable(typeof(DuplicateOut))]
[JsonSerializable(typeof(DuplicateGold))]
[JsonSerializable(typeof(TextIn))]
[JsonSerializable(typeof(AddressOut))]
[JsonSerializable(typeof(AddressGold))]
[JsonSerializable(typeof(EmergencyOut))]
[JsonSerializable(typeof(EmergencyGold))]
[JsonSerializable(typeof(MattersOut))]
[JsonSerializable(typeof(MattersGold))]
[JsonSerializable(typeof(MaskOut))]
[JsonSerializable(typeof(MaskGold))]
[JsonSerializable(typeof(ExtractIn))]
[JsonSerializable(typeof(ExtractOut))]
[JsonSerializable(typeof(ExtractGold))]
[JsonSerializable(typeof(ScoreReport))]
internal sealed partial class EvalJson : JsonSerializerContext;
