using System.Xml.Linq;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace iHanoi.Architecture.Tests;

/// <summary>The room table, three times: as projects declare it, as assemblies show it, as types use it.</summary>
public sealed class RoomTests
{
    private static readonly ArchUnitNET.Domain.Architecture Types = new ArchLoader()
        .LoadAssemblies([.. Room.All.Select(room => room.Assembly)])
        .Build();

    public static TheoryData<string> Names => [.. Room.All.Select(room => room.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_project_references_only_the_rooms_it_may_know(string name)
    {
        var room = Named(name);

        var strangers = Included(room, "ProjectReference")
            .Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')))
            .Where(other => !room.Knows(other));

        strangers.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_project_asks_for_no_package_its_room_may_not_touch(string name)
    {
        var room = Named(name);

        Included(room, "PackageReference").Where(room.Forbids).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_assembly_uses_nothing_its_room_may_not_touch(string name)
    {
        var room = Named(name);
        var used = room.Assembly.GetReferencedAssemblies().Select(other => other.Name!).ToList();

        used.Where(room.Forbids).ShouldBeEmpty();
        used.Where(other => other.StartsWith("iHanoi.", StringComparison.Ordinal))
            .Where(other => !room.Knows(other))
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("iHanoi.Ingestion", "iHanoi.Classifier")]
    [InlineData("iHanoi.Ingestion", "iHanoi.Assistant")]
    [InlineData("iHanoi.Ingestion", "iHanoi.City")]
    [InlineData("iHanoi.Classifier", "iHanoi.Ingestion")]
    [InlineData("iHanoi.Classifier", "iHanoi.Assistant")]
    [InlineData("iHanoi.Classifier", "iHanoi.City")]
    [InlineData("iHanoi.Assistant", "iHanoi.Ingestion")]
    [InlineData("iHanoi.Assistant", "iHanoi.Classifier")]
    [InlineData("iHanoi.Assistant", "iHanoi.City")]
    public void Middle_rooms_meet_only_through_the_ports_of_Civic(string room, string other) =>
        Types()
            .That()
            .ResideInAssembly(Named(room).Assembly)
            .Should()
            .NotDependOnAny(Types().That().ResideInAssembly(Named(other).Assembly))
            .WithoutRequiringPositiveResults()
            .Check(RoomTests.Types);

    [Fact]
    public void Civic_knows_no_files_no_network_and_no_clock() =>
        Types()
            .That()
            .ResideInAssembly(Named("iHanoi.Civic").Assembly)
            .Should()
            .NotDependOnAny(
                Types(true)
                    .That()
                    .HaveFullNameMatching(
                        @"^System\.(IO\.(File|Directory|Stream.*)|Net\..*|TimeProvider|Diagnostics\.Stopwatch)$"
                    )
            )
            .WithoutRequiringPositiveResults()
            .Check(RoomTests.Types);

    [Fact]
    public void Only_Api_and_the_judges_show_what_is_not_registration_or_a_port()
    {
        var middle = Room.All.Where(room =>
            room.Name
                is "iHanoi.City"
                    or "iHanoi.Assistant"
                    or "iHanoi.Ingestion"
                    or "iHanoi.Classifier"
        );

        var shown =
            from room in middle
            from type in room.Assembly.GetExportedTypes()
            where !type.Name.EndsWith("Services", StringComparison.Ordinal)
            where !type.Name.EndsWith("Options", StringComparison.Ordinal)
            where !Allowed.PublicTypes.Contains(type.FullName!)
            select type.FullName;

        shown.ShouldBeEmpty();
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = House.Read("iHanoi.sln").Replace('\\', '/');

        House
            .Files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal))
            .Where(file => !solution.Contains($"\"{file}\"", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    private static Room Named(string name) => Room.All.Single(room => room.Name == name);

    private static IEnumerable<string> Included(Room room, string item) =>
        XDocument
            .Load(Path.Combine(House.Root, room.ProjectFile))
            .Descendants(item)
            .Select(element => element.Attribute("Include")!.Value);
}
