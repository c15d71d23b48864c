namespace iHanoi.Civic.Reports;

/// <summary>Why a candidate should not take over. A person may decide otherwise, with a reason.</summary>
public enum GateFault
{
    /// <summary>A plain emergency of the core list is not heard: nothing is traded for that.</summary>
    MissesEmergency,

    /// <summary>The interval of a headline figure's gain lies wholly below 0.</summary>
    SurelyWorse,

    /// <summary>A headline figure loses more than one point.</summary>
    LosesPoint,

    /// <summary>A class or slice of at least 50 texts loses more than five points.</summary>
    SliceLoses,

    /// <summary>Expected calibration error above 0.05: its confidences cannot be believed.</summary>
    Uncalibrated,

    /// <summary>The 95th percentile of its time is more than a quarter longer.</summary>
    Slower,
}

/// <summary>The house's gate for publishing a model: the same marks for every model.</summary>
public static class ModelGate
{
    private const double MostPointLost = 0.01;
    private const double MostSliceLost = 0.05;
    private const int FewestOfSlice = 50;
    private const double MostCalibrationError = 0.05;
    private const double MostSlower = 0.25;

    public static IReadOnlyList<GateFault> Faults(ModelComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var headlines = comparison.Figures.Where(figure => figure.IsHeadline).ToArray();
        var slices = comparison.Figures.Where(figure =>
            !figure.IsHeadline && figure.Texts >= FewestOfSlice
        );

        return
        [
            .. When(GateFault.MissesEmergency, comparison.MissedEmergencies.Count > 0),
            .. When(GateFault.SurelyWorse, headlines.Any(figure => figure.High < 0)),
            .. When(GateFault.LosesPoint, headlines.Any(figure => figure.Gain < -MostPointLost)),
            .. When(GateFault.SliceLoses, slices.Any(figure => figure.Gain < -MostSliceLost)),
            .. When(GateFault.Uncalibrated, comparison.CalibrationError > MostCalibrationError),
            .. When(GateFault.Slower, comparison.Slower > MostSlower),
        ];
    }

    private static GateFault[] When(GateFault fault, bool holds) => holds ? [fault] : [];
}
