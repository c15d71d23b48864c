using iHanoi.Civic.Text;

namespace iHanoi.Civic.Reports;

/// <summary>What became of an alert that was drafted from a sudden cluster. Only a person publishes.</summary>
public enum AlertDraftState
{
    Waiting,
    Forwarded,
    Published,
    Dismissed,
}

public static class AlertDraftStates
{
    public static readonly StatusTable<AlertDraftState> Table = new(
        new(AlertDraftState.Waiting, "waiting", "Chờ cán bộ xem", "Waits for an official"),
        new(
            AlertDraftState.Forwarded,
            "forwarded",
            "Chờ quản trị viên công bố",
            "Waits for an administrator to publish"
        ),
        new(AlertDraftState.Published, "published", "Đã công bố", "Published"),
        new(AlertDraftState.Dismissed, "dismissed", "Đã bỏ", "Dismissed")
    );
}
