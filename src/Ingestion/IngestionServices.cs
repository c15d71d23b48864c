using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Knowledge.Cases;
using iHanoi.Civic.Knowledge.Curating;
using iHanoi.Civic.Knowledge.Gaps;
using iHanoi.Civic.Knowledge.Publishing;
using iHanoi.Civic.Knowledge.Upkeep;
using iHanoi.Civic.Platform;
using iHanoi.Civic.Text;
using iHanoi.Encoder;
using iHanoi.Ingestion.Cases;
using iHanoi.Ingestion.Chunking;
using iHanoi.Ingestion.Conflicts;
using iHanoi.Ingestion.Curating;
using iHanoi.Ingestion.Gaps;
using iHanoi.Ingestion.Index;
using iHanoi.Ingestion.Index.Embedded;
using iHanoi.Ingestion.Index.Embedded.Growing;
using iHanoi.Ingestion.Index.Qdrant;
using iHanoi.Ingestion.Index.Queries;
using iHanoi.Ingestion.Index.Queries.Restoring;
using iHanoi.Ingestion.Index.Ranking;
using iHanoi.Ingestion.Index.Store;
using iHanoi.Ingestion.Publishing;
using iHanoi.Ingestion.Readers;
using iHanoi.Ingestion.Readers.Isolation;
using iHanoi.Ingestion.Readers.Pdfs;
using iHanoi.Ingestion.Readers.RichText;
using iHanoi.Ingestion.Readers.Scans;
using iHanoi.Ingestion.Readers.Sheets;
using iHanoi.Ingestion.Sources;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace iHanoi.Ingestion;

/// <summary>Reading, chunking, indexing and finding the city's knowledge.</summary>
public static class IngestionServices
{
    public static IServiceCollection AddIngestion(
        this IServiceCollection services,
        ProductFolders folders
    )
    {
        services.AddOptions<RetrievalOptions>().ValidateOnStart();
        services.TryAddSingleton<IValidateOptions<RetrievalOptions>, RetrievalOptionsValidator>();
        services.AddOptions<PublishingOptions>().ValidateOnStart();
        services.TryAddSingleton<IValidateOptions<PublishingOptions>, PublishingOptionsValidator>();
        services.AddOptions<ReadingOptions>().ValidateOnStart();
        services.TryAddSingleton<IValidateOptions<ReadingOptions>, ReadingOptionsValidator>();
        services.TryAddSingleton(folders);
        services.TryAddSingleton(TimeProvider.System);

        return services.AddEncoder(folders).AddReaders().AddStore().AddIndex().AddWebSources();
    }

    /// <summary>
    /// Reads the files that another process of the product sends, so that a hostile one kills only this process. Ends
    /// when <paramref name="input"/> does.
    /// </summary>
    public static Task ReadFilesAsync(
        this IServiceProvider services,
        Stream input,
        Stream output,
        CancellationToken cancellationToken
    ) => services.GetRequiredService<FileReadingLoop>().RunAsync(input, output, cancellationToken);

    // By content first; the last says why a file cannot be read.
    private static IServiceCollection AddReaders(this IServiceCollection services) =>
        services
            .AddSingleton<IDocumentReader, PdfReader>()
            .AddSingleton<IDocumentReader, PictureReader>()
            .AddSingleton<IDocumentReader, WordReader>()
            .AddSingleton<IDocumentReader, OldWordReader>()
            .AddSingleton<IDocumentReader, RtfReader>()
            .AddSingleton<HtmlReader>()
            .AddSingleton<IDocumentReader, WebArchiveReader>()
            .AddSingleton<IDocumentReader, SpreadsheetReader>()
            .AddSingleton<IDocumentReader, OpenDocumentReader>()
            .AddSingleton<IDocumentReader, MarkdownReader>()
            .AddSingleton<IDocumentReader>(provider => provider.GetRequiredService<HtmlReader>())
            .AddSingleton<IDocumentReader, DelimitedReader>()
            .AddSingleton<IDocumentReader, JsonLinesReader>()
            .AddSingleton<IDocumentReader, PlainTextReader>()
            .AddSingleton<IDocumentReader, HopelessFileReader>()
            .AddSingleton<ScanReading>()
            .AddSingleton<FileReading>()
            .AddSingleton<IsolatedReading>()
            .AddSingleton<FileReadingLoop>()
            .AddSingleton<IFileReading>(provider =>
                provider.GetRequiredService<IOptions<ReadingOptions>>().Value
                    is { Isolated: true, Program: not null }
                    ? provider.GetRequiredService<IsolatedReading>()
                    : provider.GetRequiredService<FileReading>()
            )
            .AddSingleton<IDocumentExtractor, DocumentExtractor>();

    private static IServiceCollection AddStore(this IServiceCollection services) =>
        services
            .AddSingleton<KnowledgeConnections>()
            .AddSingleton<KnowledgeRows>()
            .AddSingleton<KnowledgeCatalogue>()
            .AddSingleton<KnowledgeLibrary>()
            .AddSingleton<KnowledgeTransactions>()
            .AddSingleton<KnowledgeWriter>()
            .AddSingleton<ChunkEncoding>()
            .AddPublishing()
            .AddCurating()
            .AddSingleton<IChunker, SectionChunker>()
            .AddSingleton<IKnowledgeConflicts, KnowledgeConflicts>()
            .AddSingleton<ScanShelf>()
            .AddSingleton<KnownFiles>()
            .AddSingleton<StatedWards>()
            .AddSingleton<RememberedReading>()
            .AddSingleton<IngestionPipeline>()
            .AddSingleton<ICaseShelf, CaseShelf>()
            .AddSingleton<IScanReview, ScanReview>()
            .AddSingleton<IKnowledgeBase, KnowledgeBase>();

    private static IServiceCollection AddPublishing(this IServiceCollection services) =>
        services
            .AddSingleton<VersionQueue>()
            .AddSingleton<VersionReading>()
            .AddSingleton<VersionVectors>()
            .AddSingleton<GateRows>()
            .AddSingleton<GateMeasuring>()
            .AddSingleton<ICheckQuestions, CheckQuestions>()
            .AddSingleton<IVersionComparing, VersionComparing>()
            .AddSingleton<IPublishing, VersionPublishing>()
            .AddSingleton<IPublishingGate, PublishingGate>()
            .AddSingleton<ICandidateIndex, CandidateShelf>()
            .AddSingleton<ILinkRecord, LinkRows>();

    private static IServiceCollection AddCurating(this IServiceCollection services) =>
        services
            .AddSingleton<PassageBudget>()
            .AddSingleton<CutVersions>()
            .AddSingleton<EditedVectors>()
            .AddSingleton<IQuestionGrouping, QuestionGrouping>()
            .AddSingleton<IPagePictures, DrawnPages>()
            .AddSingleton<IChunkCuration, ChunkCuration>();

    private static IServiceCollection AddIndex(this IServiceCollection services) =>
        services
            .AddSingleton(provider =>
                LanguageTables.Load(provider.GetRequiredService<ProductFolders>())
            )
            .AddSingleton(provider =>
                SyllableModel.Load(SpellingFolder.Of(provider.GetRequiredService<ProductFolders>()))
            )
            .AddSingleton<SpellingRestoration>()
            .AddSingleton<ISpelling, TextRestoration>()
            .AddSingleton<ISpellingTraining, SpellingTraining>()
            .AddSingleton(provider => new QueryUnderstanding(
                provider.GetRequiredService<LanguageTables>(),
                provider.GetRequiredService<SpellingRestoration>(),
                provider.GetRequiredService<IOptions<RetrievalOptions>>().Value
            ))
            .AddSingleton<RankerFolder>()
            .AddSingleton<IRankingExamples, RankingExamples>()
            .AddEmbedded()
            .AddQdrant()
            .AddSingleton<IRefreshingIndex>(provider =>
                provider.GetRequiredService<IOptions<IndexOptions>>().Value.Kind is IndexKind.Qdrant
                    ? provider.GetRequiredService<QdrantIndex>()
                    : provider.GetRequiredService<EmbeddedIndex>()
            )
            .AddSingleton<IPassageIndex>(provider =>
                provider.GetRequiredService<IRefreshingIndex>()
            )
            .AddSingleton<IScratchIndexFactory, ScratchIndexFactory>();

    private static IServiceCollection AddEmbedded(this IServiceCollection services)
    {
        services.TryAddSingleton(new SegmentSizes());

        return services
            .AddSingleton<IPassageTexts, StoredTexts>()
            .AddSingleton<SegmentFolder>()
            .AddSingleton<SegmentBuilding>()
            .AddSingleton<SpokenWords>()
            .AddSingleton<IndexGrowth>()
            .AddSingleton<EmbeddedIndex>();
    }

    // Nothing is opened until the configuration names this engine.
    private static IServiceCollection AddQdrant(this IServiceCollection services)
    {
        services.AddOptions<IndexOptions>().ValidateOnStart();
        services.TryAddEnumerable([
            ServiceDescriptor.Singleton<IValidateOptions<IndexOptions>, IndexOptionsValidator>(),
            ServiceDescriptor.Singleton<IValidateOptions<IndexOptions>, KeyNeedsTls>(),
        ]);
        services.TryAddSingleton(new QdrantTransport(Handler: null));

        return services
            .AddSingleton<QdrantCalls>()
            .AddSingleton<QdrantCollection>()
            .AddSingleton(provider => new QdrantPoints(
                provider.GetRequiredService<IOptions<RetrievalOptions>>().Value
            ))
            .AddSingleton<QdrantSync>()
            .AddSingleton<QdrantIndex>();
    }
}
