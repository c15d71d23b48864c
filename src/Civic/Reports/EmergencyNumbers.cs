namespace iHanoi.Civic.Reports;

/// <summary>Which number to ring when only the kind of matter is known: fire 114, police 113, ambulance 115.</summary>
public static class EmergencyNumbers
{
    public static string For(Category category) =>
        category switch
        {
            Category.FireSafety => "114",
            Category.SecurityOrder => "113",
            Category.FoodSafetyHealth => "115",
            _ => "112",
        };
}
