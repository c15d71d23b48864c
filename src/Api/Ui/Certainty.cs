namespace iHanoi.Api.Ui;

/// <summary>Calibrated words instead of scores: what the models say is certain about 9 times in 10, or not.</summary>
public static class Certainty
{
    public const double Sure = 0.9;
    public const double FairlySure = 0.7;

    public static string Key(double probability, bool abstained = false) =>
        abstained || probability < FairlySure ? "CertaintyNotEnough"
        : probability < Sure ? "CertaintyFair"
        : "CertaintySure";
}
