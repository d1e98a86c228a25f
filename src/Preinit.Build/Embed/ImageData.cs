using Preinit.Capture;
using Preinit.Image;

namespace Preinit.Build;

/// <summary>The bytes of images, one after the other.</summary>
static class ImageData
{
    const int Alignment = 16;

    /// <param name="images">The images.</param>
    /// <param name="offsets">Where each begins.</param>
    public static byte[] Of(IReadOnlyList<CapturedImage> images, out int[] offsets)
    {
        offsets = new int[images.Count];
        long length = 0;
        for (var i = 0; i < offsets.Length; i++)
        {
            offsets[i] = checked((int)((length + Alignment - 1) & -Alignment));
            length = offsets[i] + (long)images[i].Bytes.Length + (FreezeMethod.HasLargeArrays(images[i]) ? ImageFormat.PageGap : 0);
        }
        var data = new byte[length];
        for (var i = 0; i < offsets.Length; i++)
            images[i].Bytes.CopyTo(data, offsets[i]);
        return data;
    }
}
