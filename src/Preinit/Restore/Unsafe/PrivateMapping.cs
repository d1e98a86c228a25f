using System.Runtime.InteropServices;

namespace Preinit.Restore;

/// <summary>
/// Maps a part of a file once more, so that it can be written without changing the file. The runtime maps assemblies that are not precompiled for all to share, and
/// those cannot be made writable.
/// </summary>
static unsafe partial class PrivateMapping
{
    const int ReadOnly = 0;
    const int CloseOnExec = 0x80000;
    const int ReadWrite = 3;
    const int Private = 2;

    /// <param name="mapped">The address of what is mapped.</param>
    /// <param name="length">Its length in bytes.</param>
    /// <returns>
    /// The address of the same bytes of the file, as it is now, in a mapping that stays for ever; or null. The file may have been replaced since it was mapped
    /// first: that is for the caller to find out.
    /// </returns>
    public static byte* TryMapAgain(byte* mapped, nint length)
    {
        try
        {
            return MappedFile.Find(mapped, length) is { } file ? TryMap(file, (nint)mapped % Environment.SystemPageSize, length) : null;
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException)
        {
            return null;
        }
    }

    static byte* TryMap(MappedFile file, nint start, nint length)
    {
        int descriptor;
        fixed (byte* path = file.Path)
            descriptor = Open(path, ReadOnly | CloseOnExec);
        if (descriptor < 0)
            return null;
        var address = Map(null, (nuint)(start + length), ReadWrite, Private, descriptor, file.Offset - start);
        _ = Close(descriptor);
        return address == (byte*)-1 ? null : address + start;
    }

    [LibraryImport("libc.so.6", EntryPoint = "open")]
    internal static partial int Open(byte* path, int flags);

    [LibraryImport("libc.so.6", EntryPoint = "close")]
    internal static partial int Close(int descriptor);

    [LibraryImport("libc.so.6", EntryPoint = "read")]
    internal static partial nint Read(int descriptor, byte* buffer, nint count);

    [LibraryImport("libc.so.6", EntryPoint = "mmap")]
    private static partial byte* Map(byte* address, nuint length, int protection, int flags, int descriptor, long offset);
}
