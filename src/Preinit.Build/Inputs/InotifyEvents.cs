namespace Preinit.Build;

/// <summary>What happened; the numbers are those of sys/inotify.h.</summary>
[Flags]
enum InotifyEvents : uint
{
    Opened = 0x20,
    MovedIn = 0x80,
    Created = 0x100,

    /// <summary>The queue was full: events are missing from here on.</summary>
    Overflow = 0x4000,

    /// <summary>It happened to a folder.</summary>
    Folder = 0x40000000,
}
