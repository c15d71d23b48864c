namespace iHanoi.Encoder;

/// <summary>A file the encoder cannot work without is not where the product was unpacked.</summary>
public sealed class ModelFileMissingException : IOException
{
    public ModelFileMissingException() { }

    public ModelFileMissingException(string path)
        : base($"The sentence encoder needs '{path}', which does not exist.") => Path = path;

    public ModelFileMissingException(string message, Exception innerException)
        : base(message, innerException) { }

    public string? Path { get; }

    internal static string Require(string path) =>
        File.Exists(path) ? path : throw new ModelFileMissingException(path);
}
