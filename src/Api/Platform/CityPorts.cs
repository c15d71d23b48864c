using iHanoi.Civic.City;
using iHanoi.Civic.Knowledge.Cases;
using iHanoi.Civic.Reports;

namespace iHanoi.Api.Platform;

/// <summary>
/// The rooms' ports that reports live on. Null: that room is not part of this build or not ready; the
/// desk then works without its suggestions and says so.
/// </summary>
internal sealed class CityPorts(IServiceProvider services)
{
    public IGazetteer? Gazetteer => services.GetService<IGazetteer>();

    public IAddressResolver? Addresses => services.GetService<IAddressResolver>();

    public IReportClassifier? Classifier => services.GetService<IReportClassifier>();

    public IMatterReader? Matters => services.GetService<IMatterReader>();

    public IEmergencyDetector? Emergencies => services.GetService<IEmergencyDetector>();

    public IAgencyRouter? Router => services.GetService<IAgencyRouter>();

    public IDuplicateFinder? Duplicates => services.GetService<IDuplicateFinder>();

    public IReplyDrafter? Drafter => services.GetService<IReplyDrafter>();

    public ISimilarCases? Cases => services.GetService<ISimilarCases>();

    public IReplyChecker? Checker => services.GetService<IReplyChecker>();

    public ResolvedPlace PlaceOf(string text, GeoPoint? point) =>
        Addresses?.Resolve(text, point) ?? ResolvedPlace.Nowhere;
}
