using System.Runtime.InteropServices;

namespace Preinit.Restore;

/// <summary>Asks the kernel for all pages of a range at once, instead of one fault at a time, where it knows how.</summary>
static unsafe partial class PagePopulation
{
    const int PopulateWrite = 23; // MADV_POPULATE_WRITE, since Linux 5.14; older kernels answer EINVAL, and nothing is lost
    const long PageSize = 4096;
    const long WorthACall = 256 * 1024;

    public static void Populate(byte* start, long length)
    {
        if (length < WorthACall || !OperatingSystem.IsLinux())
            return;

        // Only whole pages inside the range: their neighbours belong to other objects. The content is not touched.
        var first = ((long)start + PageSize - 1) & ~(PageSize - 1);
        var last = ((long)start + length) & ~(PageSize - 1);
        _ = Advise((void*)first, (nuint)(last - first), PopulateWrite);
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(void* address, nuint length, int advice);
}
