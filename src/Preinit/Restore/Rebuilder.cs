using Preinit.Image;

namespace Preinit.Restore;

/// <summary>
/// Builds objects anew that are in the image in a form that is no use yet: hash tables, say, whose hash codes are others in every process.
/// They are in the image without content, and beside them lie the parts that they are built from.
/// </summary>
static unsafe class Rebuilder
{
    /// <summary>Asks for the static constructors that the constructors of the image's objects would have run.</summary>
    const int SetUpClasses = -1;

    public static void Run(ImageReader reader, object?[] roots, delegate*<int, object, object?[], object?> rebuild)
    {
        rebuild(SetUpClasses, roots, roots);
        var records = (RebuildRecord*)reader.Records(SectionId.Rebuilds);
        var count = reader.Length(SectionId.Rebuilds) / (uint)sizeof(RebuildRecord);
        for (uint i = 0; i < count; i++)
        {
            var target = roots[records[i].Target]!;
            var parts = (object?[])roots[records[i].Parts]!;
            if (rebuild((int)records[i].Kind, target, parts) is { } replacement)
                ObjectContent.Move(replacement, target, TypeOf(reader, records[i].Target), (uint*)reader.Records(SectionId.Slots));

            // The roots live as long as the process; the parts need not, and the object only as long as the program holds it.
            (roots[records[i].Target], roots[records[i].Parts]) = (null, null);
        }
    }

    static TypeRecord* TypeOf(ImageReader reader, uint root)
    {
        const int FirstElement = 16;
        var target = *(long*)(reader.Heap + ImageFormat.RootsOffset + FirstElement + root * (uint)sizeof(nint));
        return (TypeRecord*)reader.Records(SectionId.Types) + *(uint*)(reader.Heap + target);
    }
}
