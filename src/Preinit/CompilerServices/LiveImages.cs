using System.ComponentModel;
using Preinit.Image;
using Preinit.Restore;

namespace Preinit.CompilerServices;

/// <summary>The embedded images that are in use, for saving the program. Used by <c>Preinit.HeapImages</c>; not for use elsewhere.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class LiveImages
{
    /// <summary>The file beside the executable that has the state of a saved program.</summary>
    /// <param name="executable">The executable.</param>
    public static string StateFileOf(string executable) => executable + ".heap";

    /// <summary>The assembly of each image, and the part.</summary>
    public static string[] Names => [.. RestoredImages.All.Select(i => i.Name)];

    /// <summary>The array of roots of an image.</summary>
    /// <param name="name">See <see cref="Names"/>.</param>
    public static object?[] RootsOf(string name) => RestoredImages.All.First(i => i.Name == name).Roots;

    /// <summary>The bytes of an image, as they were embedded; but large arrays may be objects there.</summary>
    /// <param name="name">See <see cref="Names"/>.</param>
    /// <param name="length">How many.</param>
    /// <returns>The address of the first one.</returns>
    public static nint BytesOf(string name, out nint length)
    {
        var header = RestoredImages.All.First(i => i.Name == name).Reader.Header;
        length = (nint)(header->MetadataLength + header->HeapLength);
        return (nint)header;
    }

    /// <summary>The types of an image in the order of its records.</summary>
    /// <param name="name">See <see cref="Names"/>.</param>
    public static RuntimeTypeHandle[] TypesOf(string name) => RestoredImages.All.First(i => i.Name == name).Types;

    /// <summary>The names of the roots: of static fields, and of other objects. Empty if the app was published without names.</summary>
    /// <param name="name">See <see cref="Names"/>.</param>
    public static string[] RootNamesOf(string name)
    {
        var reader = RestoredImages.All.First(i => i.Name == name).Reader;
        var records = (NameRecord*)reader.Records(SectionId.RootNames);
        var texts = reader.Records(SectionId.NameTexts);
        var names = new string[reader.Length(SectionId.RootNames) / (uint)sizeof(NameRecord)];
        for (var i = 0; i < names.Length; i++)
            names[i] = System.Text.Encoding.UTF8.GetString(texts + records[i].Offset, (int)records[i].Length);
        return names;
    }
}
