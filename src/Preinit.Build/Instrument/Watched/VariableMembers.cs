namespace Preinit.Build;

static class VariableMembers
{
    public static readonly WatchedMember[] All = WatchedMember.Table(InputKind.Variable,
    [
        new("System.Environment", "GetEnvironmentVariable", Detail: 0),
        new("System.Environment", "GetEnvironmentVariables"),
        new("System.Environment", "ExpandEnvironmentVariables", Detail: 0),
    ]);
}
