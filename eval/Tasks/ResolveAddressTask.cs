using iHanoi.Civic.City;
using iHanoi.Eval.Harness;

namespace iHanoi.Eval.Tasks;

internal sealed class ResolveAddressTask(IAddressResolver addresses)
    : LineTask<TextIn, AddressOut>(JsonLines.Json.TextIn, JsonLines.Json.AddressOut)
{
    public override Task<AddressOut> AnswerAsync(TextIn line, CancellationToken cancellationToken)
    {
        var place = addresses.Resolve(line.Text ?? "");

        return Task.FromResult(
            new AddressOut(line.Id, [.. place.Wards.Select(candidate => candidate.Ward.Value)])
        );
    }
}
