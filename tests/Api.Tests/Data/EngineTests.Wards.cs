using iHanoi.Api.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace iHanoi.Api.Tests.Data;

public abstract partial class EngineTests
{
    [Fact]
    public async Task Uploads_from_before_wards_were_stated_survive_the_upgrade()
    {
        await using var db = await OpenAsync();
        var migrator = db.GetService<IMigrator>();
        db.UploadBatches.Add(
            new UploadBatch
            {
                Id = Guid.CreateVersion7(Noon),
                PersonId = "hoa",
                PersonName = "Hoa",
                At = Noon,
                Wards = ["00199", "00226"],
            }
        );
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        var stated = await db.UploadBatches.AsNoTracking().SingleAsync();

        await migrator.MigrateAsync("UploadInnerFiles");
        await migrator.MigrateAsync();
        var upgraded = await db.UploadBatches.AsNoTracking().SingleAsync();

        stated.Wards.ShouldBe(["00199", "00226"]);
        upgraded.Wards.ShouldBeEmpty();
        upgraded.PersonName.ShouldBe("Hoa");
    }
}
