using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Preinit.Image;

namespace Preinit.Restore;

/// <summary>Compares the place of every field with the one it had when the image was made.</summary>
static unsafe class FieldProbe
{
    /// <summary>
    /// The offset of a field is its address less that of its object; nothing is read there. A pinned array stands for an object of any
    /// type: it does not move, and it is larger than any object with fields that the runtime allows.
    /// </summary>
    const int LargestObject = 1 << 20;

    static byte[]? anyObject;

    /// <returns>Which type differs, or <see langword="null"/>.</returns>
    public static string? Check(EmbeddedImage image, RuntimeTypeHandle[] handles)
    {
        var count = Count(image.Reader);
        var offsets = (int*)NativeMemory.Alloc((nuint)count, sizeof(int));
        var target = anyObject ??= GC.AllocateUninitializedArray<byte>(LargestObject, pinned: true);
        var address = (nint)Unsafe.AsPointer(ref RawObject.Data(target)) - sizeof(nint);
        image.Fields(target, address, offsets);
        GC.KeepAlive(target);

        var records = (FieldRecord*)image.Reader.Records(SectionId.Fields);
        var wrong = -1;
        for (var i = 0; i < count && wrong < 0; i++)
            wrong = offsets[i] == records[i].Offset ? -1 : i;
        NativeMemory.Free(offsets);
        return wrong < 0 ? null : $"{Type.GetTypeFromHandle(handles[records[wrong].TypeIndex])} has its fields in other places than in the image";
    }

    public static int Count(ImageReader reader) => (int)(reader.Length(SectionId.Fields) / (uint)sizeof(FieldRecord));
}
