namespace Preinit.Analyzers;

/// <summary>What editors show.</summary>
static class FixTitles
{
    public const string RunAtStartup = "Write [RunAtStartup] on the field";
    public const string NotCaptured = "Write [NotCaptured] on the field";
    public const string Preinitialize = "Write [Preinitialize] on the type";
    public const string Move = "Move the field to a type of its own";
}
