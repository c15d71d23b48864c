namespace iHanoi.Api.Ui;

/// <summary>Calibrated words instead of scores: what the models say is certain about 9 times in 10, or not.</summary>
public static class Certainty
{
    public const double Sure = 0.9;
    public const double FairlySure = 0.7;

    /// <summary>
    /// How sure an assignment is: the classifier abstains by a threshold measured on held-out reports. Two likely
    /// categories of one agency leave the category in doubt, not the assignment.
    /// </summary>
    public static string OfAssignment(double category, bool abstained) =>
        abstained ? "CertaintyNotEnough" : Key(Math.Max(category, FairlySure));

    public static string Key(double probability, bool abstained = false) =>
        abstained || probability < FairlySure ? "CertaintyNotEnough"
        : probability < Sure ? "CertaintyFair"
        : "CertaintySure";
}
