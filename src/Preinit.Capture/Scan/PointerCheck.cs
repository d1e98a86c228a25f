using Preinit.Image;

namespace Preinit.Capture;

/// <summary>Finds native pointers that are not null.</summary>
static unsafe class PointerCheck
{
    public static (RefusalReason, string?)? FindNonNull(object target, TypeLayout layout)
    {
        if (layout.Pointers.Length == 0)
            return null;

        fixed (byte* data = &RawObject.Data(target))
        {
            var start = data - sizeof(nint);
            var isArray = layout.Type.IsArray;
            long count = isArray ? RawObject.Length(target) : 1;
            for (long i = 0; i < count; i++)
            {
                foreach (var pointer in layout.Pointers)
                {
                    if (*(nint*)(start + layout.DataOffset + i * layout.MethodTable.ComponentSize + pointer.Offset) != 0)
                        return (pointer.Pointer == PointerKind.GCHandle ? RefusalReason.GCHandle : RefusalReason.NativePointer,
                            Place(isArray ? $"[{i}]{pointer.Label}" : pointer.Label, layout.Type));
                }
            }
        }
        return null;
    }

    static string Place(string label, Type type) => label.Length == 0 ? type.ToString() : $"{label} of {type}";
}
