extern alias build;

using build::Preinit.Build;
using build::Preinit.Capture;

namespace Preinit.Tests.Inputs;

/// <summary>Files that initialisers were seen to ask for are inputs wherever they are.</summary>
public sealed class FilesReadTests : IDisposable
{
    static readonly InputSite[] Sites =
    [
        new(WatchedMembers.Find("System.IO.File", "ReadAllText")!, "App", "A.M()", null),
        new(WatchedMembers.Find("System.Environment", "GetEnvironmentVariable")!, "App", "A.M()", null),
    ];

    readonly AppFolders folders = new();
    readonly string file = Path.GetTempFileName();

    [Fact]
    public void They_must_be_there()
    {
        Assert.Equal([file], Find((0, file), (0, file + ".not"), (0, "relative"), (0, null)));
        Assert.Empty(Find((1, file)));
    }

    IReadOnlySet<string> Find(params (int Site, string? Path)[] read) =>
        FilesRead.Find(read.Select(r => new InputRecord(0, r.Site, r.Path, [])), Sites, folders.Options);

    public void Dispose()
    {
        folders.Dispose();
        File.Delete(file);
    }
}
