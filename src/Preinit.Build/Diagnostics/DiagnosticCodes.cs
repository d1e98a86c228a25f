namespace Preinit.Build;

/// <summary>The codes of the build tool. Those of Scan stand beside their reasons in <c>RefusalReason</c>.</summary>
static class DiagnosticCodes
{
    public const string WrongMethod = "PREINIT1001";
    public const string GenericType = "PREINIT1002";
    public const string NothingToRun = "PREINIT1003";
    public const string NotAnAssembly = "PREINIT1004";
    public const string UnknownAssembly = "PREINIT1005";
    public const string UnknownType = "PREINIT1006";
    public const string WrongSurrogate = "PREINIT1007";
    public const string WrongField = "PREINIT1008";
    public const string NotSeparable = "PREINIT1009";
    public const string InitializerThrew = "PREINIT2001";
    public const string TimeLimit = "PREINIT2002";
    public const string ProcessExit = "PREINIT2003";
    public const string CaptureFailed = "PREINIT2004";
    public const string Different = "PREINIT4001";
    public const string TargetLayout = "PREINIT4002";
    public const string TargetMember = "PREINIT4003";
    public const string Input = "PREINIT4004";
    public const string Outlives = "PREINIT4005";
    public const string Leak = "PREINIT4010";
    public const string StaleOutput = "PREINIT5001";
    public const string OverBudget = "PREINIT5003";
    public const string UnreadableProfile = "PREINIT5004";
    public const string OtherProfile = "PREINIT5005";
    public const string NotVerified = "PREINIT6001";
    public const string NotSealed = "PREINIT5002";
}
