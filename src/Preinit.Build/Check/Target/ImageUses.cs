using System.Runtime.InteropServices;
using Preinit.Capture;
using Preinit.Image;

namespace Preinit.Build;

/// <summary>Finds a place in the image where a type or a linked object occurs, for the message about it.</summary>
sealed unsafe class ImageUses(CapturedImage image) : IDisposable
{
    readonly GCHandle pin = GCHandle.Alloc(image.Bytes, GCHandleType.Pinned);

    ImageReader Reader => new((byte*)pin.AddrOfPinnedObject(), image.Bytes.Length);

    /// <summary>The first object of a type.</summary>
    public (int Initializer, string Path)? OfType(int typeIndex)
    {
        var cursor = new HeapCursor(Reader);
        for (var i = 0; i < image.Origins.Length; i++, cursor.MoveNext())
        {
            if (i > 0 && cursor.TypeIndex == typeIndex)
                return At(i);
        }
        return null;
    }

    /// <summary>The first array whose indexes do not start at 0.</summary>
    public (int Initializer, string Path)? OfShiftedArray()
    {
        var cursor = new HeapCursor(Reader);
        for (var i = 0; i < image.Origins.Length; i++, cursor.MoveNext())
        {
            if (cursor.HasLowerBounds)
                return At(i);
        }
        return null;
    }

    /// <summary>The object with the first slot that refers to an outside object.</summary>
    public (int Initializer, string Path)? OfLink(int link)
    {
        var fixups = (Fixup*)Reader.Records(SectionId.Fixups);
        var count = Reader.Length(SectionId.Fixups) / sizeof(Fixup);
        for (var i = 0; i < count; i++)
        {
            if (fixups[i].Link == link)
                return HolderOf(fixups[i].Slot);
        }
        return null; // only another link needs it
    }

    (int, string)? HolderOf(long slot)
    {
        var cursor = new HeapCursor(Reader);
        long start = ImageFormat.RootsOffset;
        for (var i = 0; i < image.Origins.Length; i++, cursor.MoveNext())
        {
            start += cursor.Size;
            if (slot < start)
                return i == 0 ? OfRoot((int)(slot - ImageFormat.RootsOffset - 16) / sizeof(long)) : At(i);
        }
        return null;
    }

    (int, string)? OfRoot(int root)
    {
        foreach (var type in image.Types)
        {
            if (type.Fields.FirstOrDefault(f => f.Root == root) is { } field)
                return (type.Initializer, type.PathPrefix + field.Name);
        }
        return image.Replays.FirstOrDefault(r => r.Root == root) is { } replay ? (replay.Initializer, replay.Path) : null;
    }

    (int, string) At(int index) => (image.InitializerOf(index), ObjectPath.Format(image.Origins[index], image.Labels, image.Origins));

    public void Dispose() => pin.Free();
}
