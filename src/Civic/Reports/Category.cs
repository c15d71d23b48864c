using iHanoi.Civic.Text;

namespace iHanoi.Civic.Reports;

/// <summary>What a report is about. The codes are the ones the evaluation files use.</summary>
public enum Category
{
    RoadDamage,
    StreetLight,
    WasteSanitation,
    FloodingDrainage,
    WaterSupply,
    PowerTelecom,
    TreePark,
    TrafficSignalParking,
    PublicTransport,
    SidewalkEncroachment,
    ConstructionOrder,
    Noise,
    AirWaterPollution,
    SecurityOrder,
    FireSafety,
    FoodSafetyHealth,
    Education,
    LandHousing,
    AdminProcedure,
    DigitalService,
    Animal,
    SocialWelfare,
    Other,
}

public static class Categories
{
    public static readonly StatusTable<Category> Table = new(
        new(Category.RoadDamage, "road-damage", "Hư hỏng đường, hè", "Road damage"),
        new(Category.StreetLight, "street-light", "Chiếu sáng công cộng", "Street lighting"),
        new(
            Category.WasteSanitation,
            "waste-sanitation",
            "Rác thải, vệ sinh",
            "Waste and cleaning"
        ),
        new(
            Category.FloodingDrainage,
            "flooding-drainage",
            "Thoát nước, ngập úng",
            "Flooding, drains"
        ),
        new(Category.WaterSupply, "water-supply", "Nước sạch", "Water supply"),
        new(Category.PowerTelecom, "power-telecom", "Điện, viễn thông", "Power, telecom"),
        new(Category.TreePark, "tree-park", "Cây xanh, công viên", "Trees, parks"),
        new(
            Category.TrafficSignalParking,
            "traffic-signal-parking",
            "Giao thông, đèn tín hiệu, đỗ xe",
            "Traffic, signals, parking"
        ),
        new(
            Category.PublicTransport,
            "public-transport",
            "Xe buýt, đường sắt đô thị",
            "Public transport"
        ),
        new(
            Category.SidewalkEncroachment,
            "sidewalk-encroachment",
            "Lấn chiếm vỉa hè",
            "Pavement blocked"
        ),
        new(Category.ConstructionOrder, "construction-order", "Trật tự xây dựng", "Building order"),
        new(Category.Noise, "noise", "Tiếng ồn", "Noise"),
        new(
            Category.AirWaterPollution,
            "air-water-pollution",
            "Ô nhiễm không khí, nước",
            "Air, water pollution"
        ),
        new(Category.SecurityOrder, "security-order", "An ninh trật tự", "Security, order"),
        new(Category.FireSafety, "fire-safety", "Phòng cháy chữa cháy", "Fire safety"),
        new(
            Category.FoodSafetyHealth,
            "food-safety-health",
            "An toàn thực phẩm, y tế",
            "Food safety, health"
        ),
        new(Category.Education, "education", "Giáo dục", "Education"),
        new(Category.LandHousing, "land-housing", "Đất đai, nhà ở", "Land, housing"),
        new(
            Category.AdminProcedure,
            "admin-procedure",
            "Thủ tục hành chính",
            "Administrative procedure"
        ),
        new(Category.DigitalService, "digital-service", "Dịch vụ số", "Digital services"),
        new(Category.Animal, "animal", "Động vật", "Animals"),
        new(Category.SocialWelfare, "social-welfare", "An sinh xã hội", "Social welfare"),
        new(Category.Other, "other", "Việc khác", "Other")
    );
}
