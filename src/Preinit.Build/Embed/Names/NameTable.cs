using Preinit.Capture;
using Preinit.Image;

namespace Preinit.Build;

/// <summary>Puts the names of types, roots and fields into an image, or a part of one, so that people can look into it.</summary>
static class NameTable
{
    public static CapturedImage AddTo(CapturedImage image) => image with
    {
        Bytes = new ImageNames
        {
            Types = [.. image.TypeTable.Select(t => new TypeName(TypeText.Of(t), TypeText.AssemblyOf(t)))],
            Roots = RootNames.Of(image),
            Members = image.Members,
        }.AddTo(image.Bytes),
    };
}
