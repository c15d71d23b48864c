namespace iHanoi.Classifier.Features;

/// <summary>FNV-1a over UTF-16 code units, 32 bits, with a last mix so that the low bits are good buckets.</summary>
internal static class Fnv
{
    public const string Name = "fnv1a-32-utf16-mix";

    private const uint Prime = 16_777_619;

    public static uint Start(char kind) => Add(2_166_136_261, kind);

    public static uint Add(uint hash, char c) =>
        unchecked((((hash ^ (c & 0xFFu)) * Prime) ^ ((uint)c >> 8)) * Prime);

    public static uint Add(uint hash, string text)
    {
        foreach (var c in text)
        {
            hash = Add(hash, c);
        }

        return hash;
    }

    public static uint Finish(uint hash)
    {
        unchecked
        {
            hash ^= hash >> 16;
            hash *= 0x85EBCA6B;
            hash ^= hash >> 13;
            hash *= 0xC2B2AE35;
            return hash ^ (hash >> 16);
        }
    }
}
