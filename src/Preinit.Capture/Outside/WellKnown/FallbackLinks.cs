using System.Reflection;
using System.Text;

namespace Preinit.Capture;

/// <summary>What the encodings of the core library put in place of what they cannot encode or decode. Each has its own, and gives it to its encoders and decoders.</summary>
static class FallbackLinks
{
    static readonly PropertyInfo[] Encodings = [.. typeof(Encoding).GetProperties(BindingFlags.Static | BindingFlags.Public)
        .Where(p => p.PropertyType == typeof(Encoding) && !p.IsDefined(typeof(ObsoleteAttribute)))];

    public static LinkSpec? Find(object fallback)
    {
        var getter = typeof(Encoding).GetProperty(fallback is EncoderFallback ? nameof(Encoding.EncoderFallback) : nameof(Encoding.DecoderFallback))!.GetMethod!;
        return Encodings.Select(e => LinkPath.Static(e.GetMethod!).Call(getter)).FirstOrDefault(p => ReferenceEquals(p.Value, fallback))?.Spec;
    }
}
