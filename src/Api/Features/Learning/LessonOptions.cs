using System.ComponentModel.DataAnnotations;

namespace iHanoi.Api.Features.Learning;

internal sealed class LessonOptions
{
    public const string Section = "Lessons";

    /// <summary>
    /// Days for which a return ("not ours") counts against the agency that gave it. More remembers duties that have
    /// changed since; 0 learns nothing.
    /// </summary>
    [Range(0, 730)]
    public int ReturnDays { get; init; } = 90;
}
