using Preinit.Image;

namespace Preinit.Capture;

/// <summary>
/// The garbage collector's own list of an object's references, which lies before the method table (src/coreclr/gc/gcdesc.h). It is
/// the second opinion on every layout, and a quick way through objects whose fields need no names.
/// </summary>
static unsafe class GcDescriptor
{
    /// <summary>The offsets of all references in an object (for an array of structs: of its first element) from its method table.</summary>
    public static List<uint> Offsets(object target) => Offsets(target.GetType());

    /// <inheritdoc cref="Offsets(object)"/>
    public static List<uint> Offsets(Type type) => [.. Of(type)];

    /// <summary>The same as an array: lists of such numbers are not precompiled.</summary>
    public static uint[] Of(Type type)
    {
        var offsets = new OffsetList();
        var methodTable = (byte*)type.TypeHandle.Value;
        var view = new MethodTableView((nint)methodTable);
        if (!view.HasReferences)
            return offsets.Sorted();

        var series = *(long*)(methodTable - 8);
        if (series > 0)
            AddSeries(offsets, methodTable, series, view);
        else
            AddElement(offsets, methodTable, series);
        return offsets.Sorted();
    }

    /// <summary>
    /// Runs of references; their lengths are kept less the size of the object. An array whose elements are references through and
    /// through has one run over all of them: its first element is as good as any.
    /// </summary>
    static void AddSeries(OffsetList offsets, byte* methodTable, long count, MethodTableView view)
    {
        for (var i = 0; i < count; i++)
        {
            var start = *(long*)(methodTable - 16 - 16 * i);
            var length = view.ComponentSize != 0 ? view.ComponentSize : *(long*)(methodTable - 24 - 16 * i) + view.BaseSize;
            for (long p = 0; p < length; p += nint.Size)
                offsets.Add((uint)(start + p));
        }
    }

    /// <summary>For arrays of structs: runs of references and gaps that repeat with every element.</summary>
    static void AddElement(OffsetList offsets, byte* methodTable, long series)
    {
        var offset = (uint)*(long*)(methodTable - 16);
        for (long i = 0; i > series; i--)
        {
            var references = *(uint*)(methodTable - 24 + i * 8);
            var gap = *(uint*)(methodTable - 24 + i * 8 + 4);
            for (uint k = 0; k < references; k++, offset += (uint)nint.Size)
                offsets.Add(offset);
            offset += gap;
        }
    }
}
