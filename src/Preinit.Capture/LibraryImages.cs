using System.Reflection;
using System.Runtime.CompilerServices;

namespace Preinit.Capture;

/// <summary>Tries the images that libraries have of their own, by restoring them.</summary>
static class LibraryImages
{
    /// <summary>What Embed writes: the class that holds an image, or its first part, and the field that stays null where the image is not used.</summary>
    const string Holder = "<Preinit>", Roots = "Roots";

    public static CaptureResult Probe(IReadOnlyList<string> libraries) => new() { Initializers = [], Refusals = [], UsableLibraries = [.. libraries.Where(IsUsable)] };

    static bool IsUsable(string library)
    {
        try
        {
            var holder = Assembly.Load(library).GetType(Holder, throwOnError: true)!;
            RuntimeHelpers.RunClassConstructor(holder.TypeHandle);
            return holder.GetField(Roots, BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)?.GetValue(null) != null;
        }
        catch (Exception exception) when (exception is TypeInitializationException or TypeLoadException or IOException or BadImageFormatException)
        {
            return false;
        }
    }
}
