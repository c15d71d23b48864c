using iHanoi.Civic.Platform;
using iHanoi.Civic.Reports;
using iHanoi.Classifier.Duplicates;
using iHanoi.Classifier.Emergency;
using iHanoi.Classifier.Features;
using iHanoi.Classifier.Heads;
using iHanoi.Classifier.Matters;
using iHanoi.Classifier.Routing;
using iHanoi.Classifier.Training;
using iHanoi.Classifier.Training.Dangers;
using iHanoi.Classifier.Training.Duplicates;
using iHanoi.Classifier.Training.Intents;
using iHanoi.Classifier.Training.Ranking;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace iHanoi.Classifier;

/// <summary>Report text in, calibrated labels, agencies and duplicates out.</summary>
public static class ClassifierServices
{
    public static IServiceCollection AddClassifier(
        this IServiceCollection services,
        ProductFolders folders
    )
    {
        services.TryAddSingleton(folders);
        services.TryAddSingleton(TimeProvider.System);

        return services
            .AddSingleton<ModelShelf>()
            .AddSingleton(new KnownWords(folders))
            .AddSingleton<KnownLanguage>()
            .AddSingleton<ReportScorer>()
            .AddSingleton<DangerReader>()
            .AddSingleton<EmergencyDetector>()
            .AddSingleton<IEmergencyDetector>(rooms =>
                rooms.GetRequiredService<EmergencyDetector>()
            )
            .AddSingleton(Desks.Read(folders))
            .AddSingleton<ReportClassifier>()
            .AddSingleton<IReportClassifier>(rooms => rooms.GetRequiredService<ReportClassifier>())
            .AddSingleton<IModelShelf, ReportModels>()
            .AddSingleton<IMatterReader, MatterReader>()
            .AddSingleton<IAgencyRouter, AgencyRouter>()
            .AddSingleton(NameLexicon.In(folders))
            .AddSingleton<SideReader>()
            .AddSingleton<RecentReports>()
            .AddSingleton<IDuplicateFinder, DuplicateFinder>()
            .AddSingleton<ITextNovelty, TextNovelty>()
            .AddSingleton<IModelFigures, ModelFiguresFile>()
            .AddSingleton<ReportLearning>()
            .AddSingleton<ICandidateTraining, CandidateTrainer>()
            .AddSingleton<IClassifierTraining, DangerTrainer>()
            .AddSingleton<IClassifierTraining, ReportTrainer>()
            .AddSingleton<IClassifierTraining, IntentTrainer>()
            .AddSingleton<IClassifierTraining, TellingTrainer>()
            .AddSingleton<IClassifierTraining, NameTrainer>()
            .AddSingleton<IClassifierTraining, DuplicateTrainer>()
            .AddSingleton<IClassifierTraining, RankerTrainer>();
    }
}
