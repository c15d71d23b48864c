using iHanoi.Civic.Knowledge.Publishing;

namespace iHanoi.Api.Features.Publishing;

/// <summary>Which version an act is about, as a form or a program names it.</summary>
public sealed record VersionPost(string? Id, int? Version)
{
    internal VersionKey? Key => Id is { } id && Version is { } number ? new(id, number) : null;
}
