using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

[Preinitialize]
static class HoldsNativeInt
{
    public static readonly nint Value = 4711;
}

[Preinitialize]
static unsafe class HoldsPointer
{
    static readonly int* Pointer = (int*)NativeMemory.AllocZeroed(4);
    public static object Describe() => *Pointer;
}

[Preinitialize]
static class HoldsHandle
{
    public static readonly SafeFileHandle File = System.IO.File.OpenHandle(typeof(HoldsHandle).Assembly.Location);
}

[Preinitialize]
static class HoldsGCHandle
{
    public static readonly GCHandle Handle = GCHandle.Alloc("target");
}

[Preinitialize]
static class HoldsWeakReference
{
    static readonly string target = new('t', 1);
    public static readonly WeakReference Weak = new(target);
}

[Preinitialize]
static class HoldsFinalizable
{
    public static readonly Finalizable Value = new();

    public sealed class Finalizable
    {
        public int Number = 5;
        ~Finalizable() => Marshal.FreeHGlobal(0);
    }
}
