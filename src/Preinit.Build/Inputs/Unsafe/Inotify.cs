using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Preinit.Build;

/// <summary>The kernel's queue of what happens to watched files and folders; see inotify(7).</summary>
/// <remarks>
/// Sound: the kernel writes at most as many bytes as the buffer has, which the marshaller pins for the call, and what it wrote is read
/// through spans. The handle closes the queue and all its watches; child processes do not inherit it.
/// </remarks>
sealed partial class Inotify : IDisposable
{
    const int NonBlocking = 0x800;
    const int CloseOnExec = 0x80000;
    const int HeaderLength = 16;

    // Error numbers of Linux.
    const int NoSuchEntry = 2;
    const int TryAgain = 11;
    const int NotPermitted = 13;
    const int CircleOfLinks = 40;

    readonly byte[] buffer = new byte[64 * 1024];
    readonly SafeFileHandle queue;

    Inotify(SafeFileHandle queue) => this.queue = queue;

    /// <returns><see langword="null"/> where there is no such thing, or none left for this user.</returns>
    public static Inotify? TryOpen()
    {
        if (!OperatingSystem.IsLinux())
            return null;
        try
        {
            var descriptor = Open(NonBlocking | CloseOnExec);
            return descriptor < 0 ? null : new(new(descriptor, ownsHandle: true));
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Watches a file, or a folder and the entries in it, but not what is deeper. A link is followed.</summary>
    /// <param name="watch">What its events will carry: always the same for the same file or folder. Negative if there is none such.</param>
    /// <returns><see langword="false"/> if it can be read but not be watched.</returns>
    public bool TryAdd(string path, InotifyEvents events, out int watch)
    {
        watch = AddWatch(queue, path, (uint)events);
        return watch >= 0 || Marshal.GetLastPInvokeError() is NoSuchEntry or NotPermitted or CircleOfLinks;
    }

    /// <summary>
    /// Takes what has happened up to now out of the queue, in its order. The kernel queues an event before the call that caused it returns.
    /// </summary>
    public IEnumerable<InotifyEvent> Take()
    {
        for (int length; (length = Read()) > 0;)
        {
            for (var at = 0; at < length;)
            {
                var nameLength = BinaryPrimitives.ReadInt32LittleEndian(buffer.AsSpan(at + 12));
                yield return EventAt(at, nameLength);
                at += HeaderLength + nameLength;
            }
        }
    }

    public void Dispose() => queue.Dispose();

    InotifyEvent EventAt(int at, int nameLength)
    {
        var name = buffer.AsSpan(at + HeaderLength, nameLength).TrimEnd((byte)0);
        return new(BitConverter.ToInt32(buffer, at), (InotifyEvents)BitConverter.ToUInt32(buffer, at + 4), Encoding.UTF8.GetString(name));
    }

    int Read()
    {
        var length = (int)Read(queue, buffer, (nuint)buffer.Length);
        if (length < 0 && Marshal.GetLastPInvokeError() is var error && error != TryAgain)
            throw new IOException($"inotify: {Marshal.GetPInvokeErrorMessage(error)}");
        return length;
    }

    [LibraryImport("libc", EntryPoint = "inotify_init1", SetLastError = true)]
    private static partial int Open(int flags);

    [LibraryImport("libc", EntryPoint = "inotify_add_watch", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int AddWatch(SafeFileHandle queue, string path, uint events);

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    private static partial nint Read(SafeFileHandle queue, [Out] byte[] buffer, nuint length);
}
