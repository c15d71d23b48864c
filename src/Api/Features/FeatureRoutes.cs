using iHanoi.Api.Features.Account;
using iHanoi.Api.Features.Alerts;
using iHanoi.Api.Features.Chat;
using iHanoi.Api.Features.Chunks;
using iHanoi.Api.Features.Gaps;
using iHanoi.Api.Features.Incidents;
using iHanoi.Api.Features.Knowledge;
using iHanoi.Api.Features.Learning;
using iHanoi.Api.Features.Publishing;
using iHanoi.Api.Features.Quality;
using iHanoi.Api.Features.Reports;
using iHanoi.Api.Features.Scans;
using iHanoi.Api.Features.Sources;
using iHanoi.Api.Features.Triage;
using iHanoi.Api.Features.Upkeep;
using iHanoi.Api.Features.Uploads;

namespace iHanoi.Api.Features;

/// <summary>Every noun's routes, one line each; each noun names its own policies and limits.</summary>
internal static class FeatureRoutes
{
    public static void MapFeatures(this IEndpointRouteBuilder routes)
    {
        routes.MapAccount();
        routes.MapChat();
        routes.MapReports();
        routes.MapTriage();
        routes.MapUploads();
        routes.MapIncidents();
        routes.MapGaps();
        routes.MapChunks();
        routes.MapKnowledge();
        routes.MapPublishing();
        routes.MapFreshness();
        routes.MapScans();
        routes.MapSources();
        routes.MapQuality();
        routes.MapLearning();
        routes.MapAlerts();
    }
}
