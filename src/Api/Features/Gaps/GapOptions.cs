using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace iHanoi.Api.Features.Gaps;

/// <summary>Which questions curators see. Citizens' words are theirs: see docs/privacy.md.</summary>
internal sealed class GapOptions
{
    public const string Section = "Knowledge:Gaps";

    /// <summary>
    /// Different people who must have asked before anybody else reads the words, masked as they are. Lower shows more
    /// and gives more away.
    /// </summary>
    [Range(1, 100)]
    public int LeastAskers { get; init; } = 3;

    /// <summary>How far back questions are looked at.</summary>
    [Range(1, 730)]
    public int Days { get; init; } = 90;

    /// <summary>The latest questions that are grouped. Each costs the encoder about 10 ms when it is new to it.</summary>
    [Range(10, 5000)]
    public int MostQuestions { get; init; } = 500;
}

[OptionsValidator]
internal sealed partial class GapOptionsValidator : IValidateOptions<GapOptions>;
