using System.Runtime.CompilerServices;

namespace Preinit.Tests;

static class Garbage
{
    /// <summary>Collects what nothing refers to, and runs its finalisers. Not inlined, so that nothing of the caller is held on to.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }
}
