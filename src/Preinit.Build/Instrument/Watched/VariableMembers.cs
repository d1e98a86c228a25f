namespace Preinit.Build;

static class VariableMembers
{
    public static readonly WatchedMember[] All =
    [
        Variable("System.Environment", "GetEnvironmentVariable", name: 0),
        Variable("System.Environment", "GetEnvironmentVariables"),
        Variable("System.Environment", "ExpandEnvironmentVariables", name: 0),
    ];

    static WatchedMember Variable(string type, string member, int? name = null) => new(type, member, name) { Kind = InputKind.Variable };
}
