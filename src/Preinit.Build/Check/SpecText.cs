using System.Text;
using Preinit.Capture;

namespace Preinit.Build;

/// <summary>The specifications of a capture as bytes, for comparing them.</summary>
static class SpecText
{
    public static byte[] Of(CapturedImage image)
    {
        var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, Encoding.UTF8))
        {
            writer.List(image.TypeTable, SpecWriter.Type);
            writer.List(image.Links, SpecWriter.Link);
            writer.List(image.Rebuilds, SpecWriter.Rebuild);
            writer.List(image.Replays, SpecWriter.Replay);
        }
        return stream.ToArray();
    }

    /// <summary>The same for the same specification.</summary>
    public static string Of(Action<BinaryWriter> write)
    {
        var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, Encoding.UTF8))
            write(writer);
        return Encoding.Latin1.GetString(stream.ToArray());
    }
}
