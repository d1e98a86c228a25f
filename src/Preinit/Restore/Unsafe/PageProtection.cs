namespace Preinit.Restore;

/// <summary>Lets a part of the mapped file be written.</summary>
static unsafe class PageProtection
{
    const int ReadWrite = 3;

    /// <remarks>
    /// The file stays as it is: loaders map it privately, or else they have opened it for reading only, and then the kernel refuses. The whole pages around
    /// the range are changed, which must hold nothing but data.
    /// </remarks>
    public static bool TryMakeWritable(byte* start, nint length)
    {
        var first = (nint)start & -Environment.SystemPageSize;
        var last = ((nint)start + length + Environment.SystemPageSize - 1) & -Environment.SystemPageSize;
        try
        {
            return CLibrary.Protect((void*)first, (nuint)(last - first), ReadWrite) == 0;
        }
        catch (Exception exception) when (CLibrary.IsMissing(exception))
        {
            return false;
        }
    }
}
