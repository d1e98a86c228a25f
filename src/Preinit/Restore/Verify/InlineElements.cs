using System.Reflection;
using System.Runtime.CompilerServices;
using Preinit.Image;

namespace Preinit.Restore;

/// <summary>Structs that stand for several elements and have a field for the first one only: inline arrays, and the buffers of <c>fixed</c> fields.</summary>
sealed class InlineElements
{
    readonly Type element;
    readonly int count;

    InlineElements(Type element, int count) => (this.element, this.count) = (element, count);

    /// <returns><see langword="null"/> for other structs.</returns>
    public static InlineElements? Of(Type type)
    {
        if (!type.IsValueType || FieldList.Of(type) is not [var only])
            return null;
        return type.GetCustomAttribute<InlineArrayAttribute>() is { } inline ? new(only.FieldType, inline.Length)
            : type.IsDefined(typeof(UnsafeValueTypeAttribute)) ? new(only.FieldType, RuntimeHelpers.SizeOf(type.TypeHandle) / RuntimeHelpers.SizeOf(only.FieldType.TypeHandle))
            : null;
    }

    public void Compare(in Pair pair, GraphComparer graph)
    {
        for (var i = 0; i < count; i++)
            graph.Add(pair.Element(i, ElementOf(pair.Restored!, i), ElementOf(pair.Original!, i), element.IsValueType));
    }

    object? ElementOf(object box, int index) => element.IsValueType
        ? RuntimeHelpers.Box(ref Unsafe.AddByteOffset(ref RawObject.Data(box), (nint)index * RuntimeHelpers.SizeOf(element.TypeHandle)), element.TypeHandle)
        : RawObject.Slot(box, (1 + index) * nint.Size);
}
