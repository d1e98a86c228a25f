using System.Runtime.InteropServices;
using Preinit.Image;

namespace Preinit.Restore;

/// <summary>What the thread of <see cref="LazyRelocation"/> is given: <c>struct lazy</c> in Native/lazy.c.</summary>
[StructLayout(LayoutKind.Sequential)]
unsafe struct LazyState
{
    public byte* Source;
    public byte* Heap;
    public long Blocks;
    public BlockRecord* Records;
    public RelocationMap* Maps;
    public nint* MethodTables;

    /// <summary>A byte for each block.</summary>
    public byte* States;

    /// <summary>What the thread gives back to the system at its end: this structure, the method tables and the states.</summary>
    public byte* Memory;
    public nuint Size;

    /// <summary>
    /// 0 until it is known; then 1 if the pages are missing, or a negative error number of the kernel: the memory is then the caller's again. It is not a part of that.
    /// </summary>
    public int* Status;

    public long PageSize;

    /// <summary>Nanoseconds after which the rest is filled in,</summary>
    public long Delay;

    /// <summary>or so many blocks that were touched before.</summary>
    public uint Patience;

    /// <summary>How many other threads it may start then.</summary>
    public uint Helpers;

    /// <summary>Blocks that are not there yet.</summary>
    public long Left;

    public long Next;
    public int Descriptor;
    public int IsOfFile;
}
