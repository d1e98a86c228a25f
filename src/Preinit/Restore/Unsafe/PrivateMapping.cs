namespace Preinit.Restore;

/// <summary>
/// Maps a part of a file once more, so that it can be written without changing the file. The runtime maps assemblies that are not precompiled for all to share, and
/// those cannot be made writable.
/// </summary>
static unsafe class PrivateMapping
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
    public static byte* TryMapAgain(byte* mapped, nint length) =>
        MappedFile.Find(mapped, length) is { } file ? TryMap(file, (nint)mapped % Environment.SystemPageSize, length) : null;

    static byte* TryMap(MappedFile file, nint start, nint length)
    {
        int descriptor;
        fixed (byte* path = file.Path)
            descriptor = CLibrary.Open(path, ReadOnly | CloseOnExec);
        if (descriptor < 0)
            return null;
        var address = CLibrary.Map(null, (nuint)(start + length), ReadWrite, Private, descriptor, file.Offset - start);
        _ = CLibrary.Close(descriptor);
        return address == (byte*)-1 ? null : address + start;
    }
}
