namespace iHanoi.Api.Features.Uploads;

/// <summary>A file as it was offered, not yet kept.</summary>
internal sealed record OfferedFile(string Name, Func<Stream> Open);
