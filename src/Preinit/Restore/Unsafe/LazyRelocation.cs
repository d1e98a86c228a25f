using System.Runtime.InteropServices;
using Preinit.Image;

namespace Preinit.Restore;

/// <summary>
/// Lays the blocks of a heap down when they are first touched, on Linux: the kernel lets threads that touch a missing page wait (userfaultfd) until a thread of
/// native code has put the page there. The same thread fills the rest in, and ends. See docs/lazy.md.
/// </summary>
/// <remarks>
/// Why this is sound. The collector and the program see a page as it will be or wait for it; there is no third state. The thread waits for nobody: it is not one
/// of the runtime's, holds no lock, and touches nothing but the image and memory of its own. The bytes of a page depend on the image and the address of the heap alone,
/// so it does not matter when it appears.
/// </remarks>
sealed unsafe class LazyRelocation
{
    /// <summary>Below, all at once is as fast.</summary>
    public const long SmallHeap = 2 << 20;

    const long Delay = 30_000_000;
    const uint Patience = 24;
    const int MostThreads = 4;

    const int Read = 1;
    const int ReadWrite = 3;
    const int ReadExecute = 5;
    const int PrivateAnonymous = 0x22;

    readonly LazyState* state;
    readonly int* status;

    /// <summary>Must live until the heap has been split, and be told what lies behind it then.</summary>
    public LazyGuard Guard(object array) => new(array, status);

    /// <remarks>As soon as there is a thread, the state is its own, and it may have ended and given that back. The status stays.</remarks>
    LazyRelocation(LazyState* state)
    {
        this.state = state;
        status = state->Status;
    }

    static ReadOnlySpan<byte> Code => RuntimeInformation.ProcessArchitecture switch
    {
        Architecture.X64 => LazyCode.X64,
        Architecture.Arm64 => LazyCode.Arm64,
        _ => [],
    };

    /// <summary>Why a heap has to be laid down at once, or <see langword="null"/> if that is not known yet.</summary>
    /// <param name="reader">The image, which must stay where it is until the thread has ended.</param>
    /// <param name="register">Says whether it does (<see cref="EmbeddedImage.Freeze"/>).</param>
    public static string? Refusal(ImageReader reader, delegate*<nint, nint, nint> register) =>
        !OperatingSystem.IsLinux() || Code.Length == 0 ? "only Linux on x64 and arm64 has what it needs"
        : (long)reader.Header->CopiedLength < SmallHeap ? "the heap is small"
        : Environment.SystemPageSize > ImageFormat.BlockSize ? "pages are larger than blocks"
        : !FrozenArrays.Stays(register) ? "the assembly can be unloaded"
        : null;

    /// <summary>Starts the thread, which makes the pages of all whole blocks missing. The last block, if it is not a whole one, does not come by itself.</summary>
    /// <param name="reader">The image.</param>
    /// <param name="heap">Where its heap goes, which starts at a multiple of the size of a block.</param>
    /// <param name="handles">The types.</param>
    /// <param name="refusal">Why not.</param>
    public static LazyRelocation? TryStart(ImageReader reader, byte* heap, RuntimeTypeHandle[] handles, out string? refusal)
    {
        try
        {
            return TryStartThread(reader, heap, handles, out refusal);
        }
        catch (Exception exception) when (CLibrary.IsMissing(exception))
        {
            refusal = "the C library has another name";
            return null;
        }
    }

    static LazyRelocation? TryStartThread(ImageReader reader, byte* heap, RuntimeTypeHandle[] handles, out string? refusal)
    {
        refusal = "the system gives no memory for code";
        var code = TryLoadCode(out var status);
        var state = code == null ? null : TryPrepare(reader, heap, handles);
        if (state == null)
            return null;
        state->Status = status;
        var relocation = new LazyRelocation(state);
        nint thread;
        if (CLibrary.CreateThread(&thread, null, code, state) != 0)
        {
            refusal = "the system gives no thread";
            relocation.Free();
            return null;
        }
        _ = CLibrary.DetachThread(thread);
        refusal = null;
        return relocation;
    }

    static LazyState* TryPrepare(ImageReader reader, byte* heap, RuntimeTypeHandle[] handles)
    {
        var blocks = BlockCount(reader);
        var tables = (sizeof(LazyState) + 63) & ~63;
        var states = tables + handles.Length * sizeof(nint);
        var size = (nuint)(states + (nint)blocks);
        var memory = CLibrary.Map(null, size, ReadWrite, PrivateAnonymous, -1, 0);
        if (memory == (byte*)-1)
            return null;
        var methodTables = (nint*)(memory + tables);
        for (var i = 0; i < handles.Length; i++)
            methodTables[i] = handles[i].Value;
        var state = (LazyState*)memory;
        state->Source = reader.Heap;
        state->Heap = heap;
        state->Blocks = blocks;
        state->Records = (BlockRecord*)reader.Records(SectionId.Blocks);
        state->Maps = (RelocationMap*)reader.Records(SectionId.Relocations);
        state->MethodTables = methodTables;
        state->States = memory + states;
        state->Memory = memory;
        state->Size = size;
        state->PageSize = Environment.SystemPageSize;
        state->Delay = Delay;
        state->Patience = Patience;
        state->Helpers = (uint)Math.Min(Environment.ProcessorCount, MostThreads) - 1;
        state->Left = blocks;
        return state;
    }

    /// <summary>The code and the page behind it stay for ever. The code is never writable and executable at once.</summary>
    static byte* TryLoadCode(out int* status)
    {
        var code = Code;
        var size = (code.Length + Environment.SystemPageSize - 1) & -Environment.SystemPageSize;
        var memory = CLibrary.Map(null, (nuint)(size + Environment.SystemPageSize), ReadWrite, PrivateAnonymous, -1, 0);
        status = (int*)(memory + size);
        if (memory == (byte*)-1)
            return null;
        code.CopyTo(new Span<byte>(memory, code.Length));
        return CLibrary.Protect(memory, (nuint)size, ReadExecute) == 0 ? memory : null;
    }

    /// <summary>How many blocks come by themselves: the whole ones.</summary>
    public static long BlockCount(ImageReader reader) => (long)reader.Header->CopiedLength / ImageFormat.BlockSize;

    /// <summary>Waits until the kernel has said whether it takes part.</summary>
    /// <returns><see langword="false"/> if it does not; then the heap is as it was.</returns>
    public bool Finish()
    {
        int result;
        while ((result = Volatile.Read(ref *status)) == 0)
            CLibrary.WaitWhile(status, 0);
        if (result < 0)
            Free();
        return result > 0;
    }

    /// <summary>There is no thread, or it has ended without doing anything.</summary>
    void Free() => _ = CLibrary.Unmap(state, state->Size);
}
