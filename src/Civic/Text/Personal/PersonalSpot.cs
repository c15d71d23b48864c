namespace iHanoi.Civic.Text.Personal;

/// <summary>Where personal data stands in a text.</summary>
internal readonly record struct PersonalSpot(int Index, int Length, PersonalDataKind Kind);
