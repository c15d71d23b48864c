using iHanoi.Civic.City;

namespace iHanoi.Civic.Tests.City;

public sealed class AgencyIdTests
{
    [Fact]
    public void A_wards_committee_is_told_from_a_department()
    {
        AgencyId.Of(new WardCode("00070")).ToString().ShouldBe("ward:00070");
        new AgencyId("ward:00070").Ward.ShouldBe(new WardCode("00070"));
        new AgencyId("so-xay-dung").Ward.ShouldBeNull();
    }
}
