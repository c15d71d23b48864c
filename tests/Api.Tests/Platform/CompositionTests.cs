using iHanoi.Api.Platform;
using iHanoi.Civic.Reports;
using iHanoi.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace iHanoi.Api.Tests.Platform;

public sealed class CompositionTests
{
    [Fact]
    public async Task Without_a_host_the_desk_opens_its_database_and_knows_no_report()
    {
        var folders = Repository.Folders();
        await using var product = new ServiceCollection()
            .AddProduct(new ConfigurationBuilder().Build(), folders)
            .BuildServiceProvider();

        var found = await product
            .GetRequiredService<IReportDesk>()
            .FindAsync(new ReportNumber("HN-261123-ZQ8H3T"), TestContext.Current.CancellationToken);

        found.ShouldBeNull();
    }
}
