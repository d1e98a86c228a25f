using System.Reflection;
using System.Text;

namespace Preinit.Capture;

/// <summary>The encodings of code pages, which have tables in native memory. Those of the core library are in static fields.</summary>
static class EncodingLinks
{
    const string Provider = "System.Text.CodePagesEncodingProvider";

    /// <summary>The provider itself is asked: that the program registered it may come later in the restored app.</summary>
    public static LinkSpec? Find(Encoding encoding)
    {
        if (encoding.GetType().Assembly.GetType(Provider) is not { } provider)
            return null;
        var instance = LinkPath.Static(provider.GetProperty("Instance", BindingFlags.Static | BindingFlags.Public)!.GetMethod!);
        var path = instance.Call(provider.GetMethod(nameof(EncodingProvider.GetEncoding), [typeof(int)])!, encoding.CodePage);
        return ReferenceEquals(path.Value, encoding) ? path.Spec : null;
    }
}
