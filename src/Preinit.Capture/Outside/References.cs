using Preinit.Image;

namespace Preinit.Capture;

/// <summary>The objects an object refers to, found by the collector's descriptors.</summary>
static class References
{
    public static IEnumerable<object> Of(object target)
    {
        var type = target.GetType();
        if (type.IsArray && StructFields.IsReference(type.GetElementType()!))
            return ((Array)target).Cast<object?>().OfType<object>();
        var offsets = GcDescriptor.Offsets(target);
        return offsets.Count == 0 ? [] : type.IsArray ? OfStructs(target, type, offsets) : OfFields(target, offsets);
    }

    static IEnumerable<object> OfFields(object target, List<uint> offsets)
    {
        foreach (var offset in offsets)
        {
            if (RawObject.Slot(target, (nint)offset) is { } child)
                yield return child;
        }
    }

    static IEnumerable<object> OfStructs(object target, Type type, List<uint> offsets)
    {
        var stride = new MethodTableView(type.TypeHandle.Value).ComponentSize;
        var length = RawObject.Length(target);
        for (nint i = 0; i < length; i++)
        {
            foreach (var offset in offsets)
            {
                if (RawObject.Slot(target, (nint)offset + i * stride) is { } child)
                    yield return child;
            }
        }
    }
}
