namespace iHanoi.Ingestion.Sources;

/// <summary>One line of a robots.txt: a path from its start, "*" for anything, "$" for the end.</summary>
internal sealed class RobotsRule(string pattern, bool allows)
{
    private readonly string[] _parts = pattern.TrimEnd('$').Split('*');
    private readonly bool _toTheEnd = pattern.EndsWith('$');

    public bool Allows { get; } = allows;

    /// <summary>Octets of the pattern: the longest that fits decides.</summary>
    public int Length { get; } = pattern.Length;

    public bool Fits(string path)
    {
        if (!path.StartsWith(_parts[0], StringComparison.Ordinal))
        {
            return false;
        }

        var at = _parts[0].Length;

        foreach (var part in _parts.Skip(1).SkipLast(_toTheEnd ? 1 : 0))
        {
            if (path.IndexOf(part, at, StringComparison.Ordinal) is not (>= 0 and var found))
            {
                return false;
            }

            at = found + part.Length;
        }

        return !_toTheEnd
            || (_parts is [_] ? at == path.Length : EndsWith(path.AsSpan(at), _parts[^1]));
    }

    private static bool EndsWith(ReadOnlySpan<char> rest, string part) =>
        rest.EndsWith(part, StringComparison.Ordinal);
}
