namespace Preinit.Build;

static class ConsoleMembers
{
    public static readonly WatchedMember[] All = WatchedMember.Table(InputKind.Console,
    [
        new("System.Console", "get_In"),
        new("System.Console", "get_IsInputRedirected"),
        new("System.Console", "get_IsOutputRedirected"),
        new("System.Console", "get_WindowWidth"),
        new("System.Console", "OpenStandardInput"),
        new("System.Console", "Read"),
        new("System.Console", "ReadKey"),
        new("System.Console", "ReadLine"),
    ]);
}
