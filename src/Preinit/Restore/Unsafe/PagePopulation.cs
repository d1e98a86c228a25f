using System.Runtime.CompilerServices;

namespace Preinit.Restore;

/// <summary>
/// Asks the kernel for all pages of a range at once, instead of one fault at a time. Kernels before Linux 5.14 answer EINVAL, and
/// nothing is lost: the pages come when they are touched. The same holds where the C library has another name.
/// </summary>
static unsafe class PagePopulation
{
    const int HugePage = 14;
    const int DontNeed = 4;
    const int PopulateRead = 22;
    const int PopulateWrite = 23;
    const long PageSize = 4096;

    /// <summary>Bytes. Below, calling the kernel's function costs what it gains.</summary>
    public const long FewPages = 32 << 10;

    /// <summary>Whether finding that function costs nothing: in native code the linker has found it (Preinit.targets). Elsewhere that takes longer than making the pages of a small heap.</summary>
    public static bool IsCheap => OperatingSystem.IsLinux() && !RuntimeFeature.IsDynamicCodeCompiled;

    static volatile bool unavailable;

    /// <summary>
    /// The range may have pages of 2 MB, of which the kernel makes one in a fraction of the time of 512 small ones. It is about to be written as a
    /// whole, so that no memory is wasted. Where large pages are switched off (<c>/sys/kernel/mm/transparent_hugepage/enabled</c>), nothing happens.
    /// </summary>
    public static void Enlarge(byte* start, long length) => Advise(start, length, HugePage);

    public static void ForReading(byte* start, long length) => Advise(start, length, PopulateRead);

    /// <summary>The content of the pages is not touched.</summary>
    public static void ForWriting(byte* start, long length) => Advise(start, length, PopulateWrite);

    /// <summary>Whether a range is a file's, whose pages can be given back and will be there again when they are needed.</summary>
    public static bool CanRelease(byte* start, long length) => MappedFile.Find(start, (nint)length) != null;

    /// <summary>The process does without the pages of what it has copied. Other memory than a file's would lose its content.</summary>
    public static void Release(byte* start, long length) => Advise(start, length, DontNeed);

    /// <summary>Only pages that lie in the range as a whole: their neighbours belong to other objects.</summary>
    static void Advise(byte* start, long length, int advice)
    {
        var first = ((long)start + PageSize - 1) & -PageSize;
        var last = ((long)start + length) & -PageSize;
        if (first < last && !unavailable)
            TryAdvise((void*)first, (nuint)(last - first), advice);
    }

    static void TryAdvise(void* address, nuint length, int advice)
    {
        try
        {
            _ = CLibrary.Advise(address, length, advice);
        }
        catch (Exception exception) when (CLibrary.IsMissing(exception))
        {
            unavailable = true;
        }
    }
}
