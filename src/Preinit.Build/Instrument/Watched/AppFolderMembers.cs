namespace Preinit.Build;

static class AppFolderMembers
{
    public static readonly WatchedMember[] All = WatchedMember.Table(InputKind.AppFolder,
    [
        new("System.AppContext", "get_BaseDirectory"),
        new("System.AppDomain", "get_BaseDirectory"),
        new("System.Reflection.Assembly", "get_Location"),
    ]);
}
