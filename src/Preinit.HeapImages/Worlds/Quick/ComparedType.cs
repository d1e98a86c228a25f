using Preinit.Capture;
using Preinit.Image;

namespace Preinit.HeapImages;

/// <summary>What has to be known of a type, so that an object can be compared word by word with one of a base.</summary>
sealed class ComparedType
{
    public ComparedType(QuickType type)
    {
        Type = type;
        var layout = type.Layout;
        MethodTable = layout.Type.TypeHandle.Value;
        (BaseSize, ComponentSize, DataOffset) = (layout.MethodTable.BaseSize, layout.MethodTable.ComponentSize, layout.DataOffset);
        References = Array.ConvertAll(Array.FindAll(layout.References, r => r.Kept), r => r.Offset);
        IsBytes = layout.Shape == TypeShape.String || layout is { Shape: TypeShape.Vector, Plain: [{ Offset: 0 } all] } && all.Length == ComponentSize;
        Masks = IsBytes || layout.Kind == TypeKind.ReferenceArray ? [] : MasksOf(layout);
    }

    public QuickType Type { get; }

    public nint MethodTable { get; }

    public uint BaseSize { get; }

    public uint ComponentSize { get; }

    public uint DataOffset { get; }

    public TypeKind Kind => Type.Layout.Kind;

    /// <summary>The offsets of those that are kept.</summary>
    public uint[] References { get; }

    /// <summary>Whether the elements are compared as bytes, all of them.</summary>
    public bool IsBytes { get; }

    /// <summary>Which bits of each word of an object, from its first field on, or of an element, are neither reference nor padding.</summary>
    public ulong[] Masks { get; }

    /// <summary>Whether masks are all there is to compare.</summary>
    public bool HasMasks => Type.Layout.Shape == TypeShape.Object || Kind == TypeKind.StructArray && Type.Layout.Shape == TypeShape.Vector && ComponentSize % 8 == 0;

    public long SizeOf(uint length) => (BaseSize + (long)ComponentSize * length + 7) & ~7L;

    static ulong[] MasksOf(TypeLayout layout)
    {
        var start = layout.Shape == TypeShape.Object ? 8u : 0;
        var size = layout.Shape == TypeShape.Object ? layout.MethodTable.BaseSize - 16 : layout.MethodTable.ComponentSize;
        var masks = new ulong[(size + 7) / 8];
        foreach (var range in layout.Plain)
        {
            for (var i = range.Offset - start; i < range.Offset - start + range.Length; i++)
                masks[i / 8] |= 0xFFul << (int)(i % 8 * 8);
        }
        return masks;
    }
}
