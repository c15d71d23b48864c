using iHanoi.Civic.Reports;
using iHanoi.Classifier.Routing;
using iHanoi.Testing;

namespace iHanoi.Classifier.Tests.Routing;

public sealed class DesksTests
{
    private static readonly Desks Desks = Desks.Read(Repository.Folders());

    [Fact]
    public void Two_categories_of_one_desk_are_one_decision()
    {
        var chances = new float[23];
        chances[(int)Category.Noise] = 0.45f;
        chances[(int)Category.SidewalkEncroachment] = 0.4f;
        chances[(int)Category.StreetLight] = 0.15f;

        var (desk, probability) = Desks.Likeliest(chances);

        desk.ShouldBe(Desks.Of((int)Category.Noise));
        probability.ShouldBe(0.85, 1e-4);
    }

    [Fact]
    public void Every_category_has_a_desk() =>
        Enum.GetValues<Category>().ShouldAllBe(category => Desks.Of((int)category) >= 0);
}
