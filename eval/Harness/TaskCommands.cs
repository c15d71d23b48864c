using iHanoi.Civic.Answering;
using iHanoi.Civic.City;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Reports;
using iHanoi.Eval.Tasks;

namespace iHanoi.Eval.Harness;

/// <summary>The generating half: runs the shipped code over the lines of a file.</summary>
internal static class TaskCommands
{
    public static readonly IReadOnlyList<string> Names =
    [
        "classify",
        "retrieve",
        "ask",
        "duplicates",
        "resolve-address",
        "emergency",
        "matters",
        "mask",
        "extract",
    ];

    public static async Task RunAsync(
        string task,
        Options options,
        CancellationToken cancellationToken
    )
    {
        await using var product = Product.Compose();
        var input = options.NeedFile(task is "retrieve" ? "queries" : "in");
        var lines = await BuildAsync(task, options, input, product, cancellationToken);

        await LineRun.RunAsync(lines, input, options.Need("out"), cancellationToken);
    }

    public static async Task<ILineTask> BuildAsync(
        string task,
        Options options,
        string input,
        Product product,
        CancellationToken cancellationToken
    )
    {
        if (task is "ask" || (task is "retrieve" && options.Find("corpus") is null))
        {
            await product.PrepareKnowledgeAsync(cancellationToken);
        }

        return task switch
        {
            "classify" => new ClassifyTask(
                product.Get<IReportClassifier>(),
                product.Get<IAddressResolver>(),
                product.Get<IAgencyRouter>()
            ),
            "retrieve" => await RetrieveAsync(options, product, cancellationToken),
            "ask" => new AskTask(
                product.Get<IAssistant>(),
                product.Get<LineContext>(),
                product.Get<TimeProvider>()
            ),
            "duplicates" => new DuplicatesTask(product.Get<IDuplicateFinder>()),
            "resolve-address" => new ResolveAddressTask(product.Get<IAddressResolver>()),
            "emergency" => new EmergencyTask(product.Get<IEmergencyDetector>()),
            "matters" => new MattersTask(
                product.Get<IMatterReader>(),
                product.Get<IReportClassifier>()
            ),
            "mask" => new MaskTask(),
            "extract" => new ExtractTask(
                product.Get<IDocumentExtractor>(),
                Path.GetDirectoryName(Path.GetFullPath(input))!
            ),
            _ => throw new UsageException($"There is no task '{task}'."),
        };
    }

    private static async Task<ILineTask> RetrieveAsync(
        Options options,
        Product product,
        CancellationToken cancellationToken
    )
    {
        var mode = options.Find("mode") switch
        {
            null or "hybrid" => SearchMode.Hybrid,
            "lexical" => SearchMode.Lexical,
            "dense" => SearchMode.Dense,
            var other => throw new UsageException($"--mode {other}: hybrid, lexical or dense."),
        };
        var today = DateOnly.FromDateTime(product.Get<TimeProvider>().GetLocalNow().DateTime);
        var index = options.Find("corpus") is null
            ? product.Get<IPassageIndex>()
            : await RetrieveTask.IndexCorpusAsync(
                product.Get<IScratchIndexFactory>(),
                options.NeedFile("corpus"),
                cancellationToken
            );

        return new RetrieveTask(index, mode, today);
    }
}
