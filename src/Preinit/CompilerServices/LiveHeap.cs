using System.ComponentModel;
using Preinit.Image;
using Preinit.Restore;

namespace Preinit.CompilerServices;

/// <summary>
/// Restores heaps of images that are not embedded in an assembly, by the very code that does so at start-up. Called by <c>Preinit.HeapImages</c>; not for use elsewhere.
/// </summary>
/// <remarks>Thread-safe.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class LiveHeap
{
    /// <summary>Brings the objects of an image to life, and connects them. Some may still have to be built anew.</summary>
    /// <param name="image">The address of the image, a multiple of 8. It is read until the restoration is complete.</param>
    /// <param name="length">Its length in bytes.</param>
    /// <param name="source">Reads the image's heap, which is not in memory yet: there is room for it behind the rest. Null if it is there.</param>
    /// <param name="types">Its types in their order. That these lie in memory as in the image is for the caller to know; only their sizes are compared.</param>
    /// <param name="code">Finds and makes what is not in the image. What it throws is thrown on.</param>
    /// <param name="restored">What there is so far.</param>
    /// <returns>Why the image cannot be used, or <see langword="null"/>.</returns>
    public static string? Restore(nint image, nint length, LiveSource? source, RuntimeTypeHandle[] types, LiveCode code, out LiveRestoration? restored)
    {
        restored = null;
        var reader = new ImageReader((byte*)image, length);
        if ((reader.Validate() ?? IdentityCheck.CheckSizes(reader, types)) is { } problem)
            return problem;
        if (HeapRestorer.TryRestore(reader, types, source: source) is not { } heap)
            return "the image is damaged: a checksum of its heap is wrong";
        if (LinkFixer.Connect(reader, heap, code) is { } missing)
            return missing;
        var rebuilder = new Rebuilder(reader, heap, types, new LiveRebuildCode(code));
        rebuilder.MakeSurrogates();
        restored = new(heap, rebuilder);
        return null;
    }

    /// <summary>Does the same work on this thread and others, as many as a large heap is restored by, and waits for the end.</summary>
    /// <param name="work">Divides itself. It must not throw.</param>
    /// <param name="threads">How many of all, or 0 for as many as are useful.</param>
    public static void Work(ThreadStart work, int threads)
    {
        var crew = new Crew(work, (threads == 0 ? Crew.Size : threads) - 1);
        crew.Start();
        crew.Finish();
    }

    /// <summary>Makes an object like one of an image, without running a constructor. Of its content only a string's is there.</summary>
    /// <param name="source">The address of the object in the image: its elements are counted there.</param>
    /// <param name="type">The address of a type record with the sizes that the type has in this process.</param>
    /// <param name="handle">The type.</param>
    public static object Allocate(nint source, nint type, RuntimeTypeHandle handle) => ObjectAllocator.Allocate((byte*)source, (TypeRecord*)type, handle);
}
