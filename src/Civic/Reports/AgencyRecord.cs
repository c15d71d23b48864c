using iHanoi.Civic.City;

namespace iHanoi.Civic.Reports;

/// <summary>
/// What became of one category's reports at one agency, in one ward or where none was decided: how many it passed on
/// as "not ours", and how many it accepted.
/// </summary>
public sealed record AgencyRecord(Category Category, AgencyId Agency, int Returned, int Accepted);
