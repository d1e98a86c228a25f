namespace Preinit.Build;

static class FolderMembers
{
    public static readonly WatchedMember[] All = WatchedMember.Table(InputKind.Folder,
    [
        new("System.Environment", "get_CurrentDirectory"),
        new("System.Environment", "GetFolderPath"),
        new("System.IO.Directory", "GetCurrentDirectory"),
        new("System.IO.Path", "GetTempPath"),
        new("System.IO.Path", "GetTempFileName"),
    ]);
}
