namespace Preinit.Cli;

/// <summary>The codes of the commands that look at published apps.</summary>
static class ToolCodes
{
    public const string NoApp = "PREINIT7001";
    public const string NotStarted = "PREINIT7002";
    public const string NotUsed = "PREINIT7003";
    public const string OtherOutput = "PREINIT7004";
    public const string Changed = "PREINIT7005";
    public const string NoFallback = "PREINIT7006";
    public const string OtherHeap = "PREINIT7007";
    public const string NoProfile = "PREINIT7008";
}
