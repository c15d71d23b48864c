namespace iHanoi.Architecture.Tests;

/// <summary>Every exception to a rule of the house, by name, with its reason. The lists only ever get shorter.</summary>
internal static class Allowed
{
    /// <summary>Files over 300 lines.</summary>
    public static readonly HashSet<string> LongFiles = [];

    /// <summary>Methods over 60 lines, as "path Method".</summary>
    public static readonly HashSet<string> LongMethods =
    [
        "eval/Harness/ScoreCommands.cs Score", // one arm for each task, nothing else
        "src/Assistant/Plugins/Procedures/ProceduresPlugin.cs FindAsync", // descriptions of its arguments
        "src/Api/Features/Triage/WriteReply.cs SaveAsync", // save, check, send: to be split
    ];

    /// <summary>Types whose name ends in a banned word.</summary>
    public static readonly HashSet<string> Names = [];

    /// <summary>Types another room may see although they are neither registration nor options.</summary>
    public static readonly HashSet<string> PublicTypes = [];

    /// <summary>Source that may look at what judges it, and why.</summary>
    public static readonly HashSet<string> ReadsJudges =
    [
        "src/Classifier/Training/JudgedTexts.cs", // for leaving out training texts too close to the test set
    ];

    /// <summary>Where C# may hold Vietnamese words: tables of terms, cue words, names of sample people.</summary>
    public static readonly string[] VietnameseWords =
    [
        "src/Civic/", // the status tables: the one place a label is written
        "src/City/", // cue words of addresses and tables
        "src/Ingestion/Readers/", // letters of old encodings, headings of legal texts
        "src/Ingestion/Index/Queries/", // shapes of document codes
        "src/Ingestion/RetrievalOptions.cs", // headings that are not searched
        "src/Classifier/Phrases/", // letters of Telex typing
        "src/Classifier/Training/", // how people misspell, to make training noise
        "src/Classifier/ReportModels.cs", // the text a model is tried on
        "src/Classifier/Duplicates/DuplicateReasons.cs", // reasons for staff, both languages side by side
        "src/Classifier/Routing/", // reasons for staff, both languages side by side
        "src/Assistant/ChatModels/Embedded/Intents/", // shapes of questions
        "src/Assistant/ChatModels/Embedded/ReplyComposer.cs", // how the portal writes a fee of nothing
        "src/Assistant/Plugins/BusRoutes/", // how stops are shortened, the word before a coach station
        "src/Assistant/Drafting/ReplyChecker.cs", // shapes of dates
        "src/Assistant/Drafting/ReplyDrafter.cs", // the city's name
        "src/Assistant/Plugins/Procedures/Aspect.cs", // headings of the knowledge files
        "src/Assistant/Plugins/Procedures/LinePicker.cs", // headings of the knowledge files
        "src/Assistant/Plugins/Procedures/PaperCases.cs", // how the portal begins and ends the names of cases
        "src/Assistant/Answering/NumberText.cs", // words of size behind an amount
        "src/Assistant/Prompts/MaskMarks.cs", // the marks that the mask leaves, and the words before them
        "src/Api/Features/Reports/FileReport.cs", // the API's own description names the term of law
        "src/Api/Features/Reports/StruckText.cs", // the marks that the mask leaves
        "src/Api/Demo/", // names and words of the sample people
    ];
}
