namespace iHanoi.Api.Jobs;

/// <summary>What goes first when much is waiting: lower before higher, then the longest due.</summary>
internal static class JobPriority
{
    /// <summary>A report that tells of danger to life.</summary>
    public const int Emergency = 0;

    /// <summary>A report of what cannot wait (khẩn).</summary>
    public const int Urgent = 5;

    /// <summary>A report of anything else.</summary>
    public const int Report = 10;

    /// <summary>What nobody waits for.</summary>
    public const int Later = 50;

    /// <summary>Minutes of work: from here on a job has a lane of its own and holds up no report.</summary>
    public const int Long = 100;

    /// <summary>A file that an admin offered: read one after another, held up by no training.</summary>
    public const int File = 200;

    /// <summary>The web, which answers when it likes: waits there hold up no file.</summary>
    public const int Web = 300;
}
