namespace Preinit.Build;

/// <summary>A stage that ran, in their order; captures may have been needed more than once.</summary>
sealed record ReportStage(string Name, double Seconds, string Result);
