namespace Preinit.Build;

static class ProcessMembers
{
    public static readonly WatchedMember[] All = WatchedMember.Table(InputKind.Process,
    [
        new("System.Environment", "get_ProcessId"),
        new("System.Environment", "get_ProcessPath"),
        new("System.Environment", "get_CommandLine"),
        new("System.Environment", "GetCommandLineArgs"),
        new("System.Environment", "get_WorkingSet"),
        new("System.Diagnostics.Process", "GetCurrentProcess"),
        new("System.Diagnostics.Process", "GetProcesses"),
        new("System.Diagnostics.Process", "GetProcessesByName", Detail: 0),
    ]);
}
