using System.Runtime.CompilerServices;
using Preinit.CompilerServices;
using Preinit.Image;

namespace Preinit.Restore;

/// <summary>Connects the restored heap with the objects of this process: framework singletons, types, delegates.</summary>
static unsafe class LinkFixer
{
    /// <returns>What is missing, or <see langword="null"/>.</returns>
    public static string? Connect(ImageReader reader, RestoredHeap heap, delegate*<object?[]?, object?[], void> links)
    {
        var fixups = (Fixup*)reader.Records(SectionId.Fixups);
        var count = reader.Length(SectionId.Fixups) / (uint)sizeof(Fixup);
        if (count == 0)
            return null;

        var linked = new object?[LinkCount(fixups, count)];
        links(heap.Roots, linked);
        return Store(heap, fixups, count, linked);
    }

    /// <summary>The same for an image that is not embedded.</summary>
    public static string? Connect(ImageReader reader, RestoredHeap heap, LiveCode code)
    {
        var fixups = (Fixup*)reader.Records(SectionId.Fixups);
        var count = reader.Length(SectionId.Fixups) / (uint)sizeof(Fixup);
        if (count == 0)
            return null;

        var linked = new object?[LinkCount(fixups, count)];
        code.Link(heap.Roots, linked);
        return Store(heap, fixups, count, linked);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static string? Store(RestoredHeap heap, Fixup* fixups, uint count, object?[] linked)
    {
        if (IsOneMissing(linked))
            return "an object of the framework that the image refers to does not exist in this process";
        for (uint i = 0; i < count; i++)
            heap.Store(fixups[i].Slot, linked[fixups[i].Link]!);
        GC.KeepAlive(heap.Roots);
        return null;
    }

    /// <summary>Gets the objects of reflection, and no others. What is missing is an exception.</summary>
    public static void Probe(ImageReader reader, delegate*<object?[]?, object?[], void> links)
    {
        var fixups = (Fixup*)reader.Records(SectionId.Fixups);
        var count = reader.Length(SectionId.Fixups) / (uint)sizeof(Fixup);
        if (count > 0)
            links(null, new object?[LinkCount(fixups, count)]);
    }

    /// <summary>Written out: the framework's search would set up what compares objects, at each start.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool IsOneMissing(object?[] linked)
    {
        foreach (var link in linked)
        {
            if (link == null)
                return true;
        }
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static uint LinkCount(Fixup* fixups, uint count)
    {
        uint last = 0;
        for (uint i = 0; i < count; i++)
            last = fixups[i].Link > last ? fixups[i].Link : last;
        return last + 1;
    }
}
