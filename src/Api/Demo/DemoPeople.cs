using iHanoi.Api.Data;
using iHanoi.Civic.City;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace iHanoi.Api.Demo;

public sealed record DemoPerson(string Email, string Name, Role Role, string? Agency);

/// <summary>The sample people of the demo, one for each role, and a second admin who reviews what the first sends in.</summary>
public static class DemoPeople
{
    public static readonly IReadOnlyList<DemoPerson> All =
    [
        new("lan@ihanoi.example", "Nguyễn Thị Lan", Role.Citizen, null),
        new("minh@ihanoi.example", "Trần Văn Minh", Role.Official, "so-xay-dung"),
        new("hoa@ihanoi.example", "Lê Thu Hoa", Role.Admin, null),
        new("binh@ihanoi.example", "Đỗ Quốc Bình", Role.Admin, null),
    ];

    internal static async Task SeedAsync(IServiceProvider services)
    {
        var people = services.GetRequiredService<UserManager<Person>>();
        var password = services.GetRequiredService<IOptions<DemoOptions>>().Value.Password;

        foreach (var sample in All)
        {
            if (await people.FindByNameAsync(sample.Email) is not null)
            {
                continue;
            }

            var person = new Person
            {
                UserName = sample.Email,
                Email = sample.Email,
                DisplayName = sample.Name,
                Role = sample.Role,
                Agency = sample.Agency is { } agency ? new AgencyId(agency) : null,
                IsSample = true,
            };
            var made = await people.CreateAsync(person, password);

            if (!made.Succeeded)
            {
                throw new InvalidDataException(string.Join("; ", made.Errors.Select(e => e.Code)));
            }
        }
    }
}
