using System.Reflection;
using System.Runtime.CompilerServices;
using Preinit.Capture;
using Preinit.CompilerServices;
using Preinit.Image;

namespace Preinit.HeapImages;

/// <summary>The images that publish embedded in the running app, as bases of changes.</summary>
static unsafe class EmbeddedImages
{
    const BindingFlags Any = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>The one that a static field has its value from.</summary>
    /// <exception cref="ArgumentException">There is no such field.</exception>
    /// <exception cref="HeapImageException">It has its value from no image.</exception>
    public static HeapImageBase Of(Type type, string field)
    {
        if (!NativeRuntime.HasFields)
            throw Problems.Unsupported(); // else fields would seem not to be there
        var found = type.GetField(field, Any) ?? type.GetField($"<{field}>k__BackingField", Any) ?? throw new ArgumentException($"{type} has no static field {field}", nameof(field));
        RuntimeHelpers.RunClassConstructor(type.TypeHandle);
        var root = StaticRoot.NameOf(found);
        var image = LiveImages.Names.FirstOrDefault(n => Array.IndexOf(LiveImages.RootNamesOf(n), root) >= 0) ?? throw Problems.NotEmbedded(root);
        return new(IdentityOf(image), new EmbeddedName(image, root).ToString());
    }

    /// <summary>The bytes of an image, from memory or from the file of its assembly.</summary>
    /// <returns><see langword="null"/> if they are in neither.</returns>
    public static ImageMemory? Find(string identity, EmbeddedName name)
    {
        foreach (var image in LiveImages.Names)
        {
            if (IsIntact(image) && IdentityOf(image) == identity)
                return EmbeddedFile.Make(Bytes(image, out _));
        }
        return EmbeddedFiles.Find(identity, name.Assembly);
    }

    /// <summary>The types of the image's records in this process, where its objects lie as in the image, since it was restored here.</summary>
    /// <param name="identity">Of the image.</param>
    /// <param name="name">What it is called as a base.</param>
    /// <param name="root">The index of the field in the array of roots.</param>
    public static Type[] TypesOf(string identity, string name, out int root)
    {
        if (!EmbeddedName.TryParse(name, out var parsed) || LiveImages.Names.FirstOrDefault(n => IdentityOf(n) == identity) is not { } image)
            throw Problems.NotEmbedded(name);
        root = Array.IndexOf(LiveImages.RootNamesOf(image), parsed.Root);
        return root >= 0 ? [.. LiveImages.TypesOf(image).Select(t => Type.GetTypeFromHandle(t)!)] : throw Problems.NotEmbedded(parsed.Root);
    }

    static string IdentityOf(string image) => Convert.ToHexStringLower(EmbeddedFile.IdentityOf(Bytes(image, out _)));

    /// <summary>Large arrays become objects where they are.</summary>
    static bool IsIntact(string image)
    {
        fixed (byte* start = Bytes(image, out var length))
            return new ImageReader(start, length).Length(SectionId.LargeArrays) == 0;
    }

    static ReadOnlySpan<byte> Bytes(string image, out nint length)
    {
        var start = LiveImages.BytesOf(image, out length);
        return new((byte*)start, checked((int)length));
    }
}
