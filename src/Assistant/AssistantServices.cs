using iHanoi.Assistant.Answering;
using iHanoi.Assistant.Cases;
using iHanoi.Assistant.ChatModels;
using iHanoi.Assistant.ChatModels.Embedded;
using iHanoi.Assistant.ChatModels.Embedded.Intents;
using iHanoi.Assistant.Drafting;
using iHanoi.Assistant.Filters;
using iHanoi.Assistant.Plugins;
using iHanoi.Assistant.Plugins.AirQuality;
using iHanoi.Assistant.Plugins.Alerts;
using iHanoi.Assistant.Plugins.BusRoutes;
using iHanoi.Assistant.Plugins.Hotlines;
using iHanoi.Assistant.Plugins.Places;
using iHanoi.Assistant.Plugins.Procedures;
using iHanoi.Assistant.Plugins.Reports;
using iHanoi.Assistant.Prompts;
using iHanoi.Assistant.Steps;
using iHanoi.Civic.Answering;
using iHanoi.Civic.Knowledge.Cases;
using iHanoi.Civic.Platform;
using iHanoi.Civic.Reports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.SemanticKernel;

namespace iHanoi.Assistant;

/// <summary>Read first: the steps of an answer in order, the plug-ins and the filters.</summary>
public static class AssistantServices
{
    public static IServiceCollection AddAssistant(
        this IServiceCollection services,
        ProductFolders folders
    )
    {
        services.TryAddSingleton(folders);
        services.TryAddSingleton(TimeProvider.System);
        services.AddLogging();

        return services
            .Then<EmergencyGate>()
            .Then<PersonalDataGuard>()
            .Then<InputGuard>()
            .Then<QuestionRewriter>()
            .Then<CityAgent>()
            .Then<GroundednessCheck>()
            .AddSingleton<EmergencyAnswer>()
            .AddSingleton<IAssistant, AnswerPipeline>()
            .AddSingleton<IReplyDrafter, ReplyDrafter>()
            .AddSingleton<IReplyChecker, ReplyChecker>()
            .AddPlugins()
            .AddFilters()
            .AddPrompts()
            .AddEmbeddedModel()
            .AddChatModel();
    }

    private static IServiceCollection Then<TStep>(this IServiceCollection services)
        where TStep : class, IAnswerStep => services.AddSingleton<IAnswerStep, TStep>();

    private static IServiceCollection AddPlugins(this IServiceCollection services) =>
        services
            .AddSingleton<CityFunctions>()
            .AddSingleton<SentenceSupport>()
            .AddSingleton<AspectReader>()
            .AddSingleton<BroughtText>()
            .AddSingleton<LinePicker>()
            .AddSingleton<AnswerShape>()
            .AddSingleton<PaperCases>()
            .AddSingleton<SectionPicker>()
            .AddSingleton<EvidencePicker>()
            .AddSingleton<DocumentReply>()
            .AddSingleton<DocumentFinder>()
            .AddSingleton<QueryReader>()
            .AddSingleton<FollowUpSource>()
            .AddSingleton<KnowledgeLexicon>()
            .AddSingleton<WardSlot>()
            .AddSingleton<RideLines>()
            .AddSingleton<HotlineTopics>()
            .AddSingleton<ReportLines>()
            .AddSingleton<ISimilarCases, SimilarCases>()
            .AddSingleton<CaseLines>()
            .With<ProceduresPlugin>()
            .With<BusRoutesPlugin>()
            .With<AirQualityPlugin>()
            .With<PlacesPlugin>()
            .With<HotlinesPlugin>()
            .With<ReportsPlugin>()
            .With<AlertsPlugin>();

    private static IServiceCollection With<TPlugin>(this IServiceCollection services)
        where TPlugin : class =>
        services
            .AddSingleton<TPlugin>()
            .AddSingleton(provider => new CityPlugin(provider.GetRequiredService<TPlugin>()));

    private static IServiceCollection Reads<TReader>(this IServiceCollection services)
        where TReader : class, IIntentReader => services.AddSingleton<IIntentReader, TReader>();

    private static IServiceCollection AddFilters(this IServiceCollection services) =>
        services
            .AddSingleton<IAutoFunctionInvocationFilter, ToolAudit>()
            .AddSingleton<IFunctionInvocationFilter, WriteConfirmation>();

    private static IServiceCollection AddPrompts(this IServiceCollection services) =>
        services
            .AddSingleton<PromptCatalogue>()
            .AddSingleton<Phrases>()
            .AddSingleton<CueBook>()
            .AddSingleton<Glossary>()
            .AddSingleton<EnglishWords>()
            .AddSingleton<GuardPatterns>()
            .AddSingleton<Abbreviations>();

    private static IServiceCollection AddEmbeddedModel(this IServiceCollection services) =>
        services
            .AddSingleton<PremiseCheck>()
            .AddSingleton<ForeignText>()
            .AddSingleton<ReplyComposer>()
            .AddSingleton<BroughtTexts>()
            .AddSingleton<SmallTalk>()
            .AddSingleton<TripEndsReader>()
            .AddSingleton<TripFollowUp>()
            .AddSingleton<SlotFollowUp>()
            .AddSingleton<PlaceKindReader>()
            .AddSingleton<IntentHead>()
            .Reads<ReportStatusReader>()
            .Reads<NamedTextReader>()
            .Reads<TalkReader>()
            .Reads<BareQuestionReader>()
            .Reads<TripReader>()
            .Reads<AirReader>()
            .Reads<HotlineReader>()
            .Reads<PlaceReader>()
            .Reads<BroughtReader>()
            .Reads<LegalReader>()
            .Reads<ScopeReader>()
            .Reads<ReportReader>()
            .AddSingleton<TurnPlanner>()
            .AddSingleton<EmbeddedChatClient>();
}
