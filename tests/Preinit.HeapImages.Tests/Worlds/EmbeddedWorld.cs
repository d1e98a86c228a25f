using System.Runtime.InteropServices;
using System.Text;
using Preinit.Capture;
using Preinit.CompilerServices;
using Preinit.Image;

namespace Preinit.HeapImages.Tests.Worlds;

/// <summary>A static field that has its value from an image, as if this assembly had been published with it.</summary>
static unsafe class EmbeddedWorld
{
    static readonly Manifest manifest;
    static readonly RuntimeTypeHandle[] types;

    public static Place Root { get; }

    public static object? Unknown { get; set; }

    static EmbeddedWorld()
    {
        var world = new Place("root");
        for (var i = 0; i < 30; i++)
            RandomWorldTests.Change(world, new(i), isSimple: true);
        var saved = new MemoryStream();
        HeapImage.Save(saved, world);
        using var file = BufferReading.Copy(saved.ToArray());
        var loaded = new LoadedFile(file.Start, file.Length);
        manifest = loaded.Manifest;
        types = [.. manifest.Types.Select(t => new TypeResolver().Find(t).TypeHandle)];

        var image = Named(new(loaded.Image, (int)loaded.ImageLength), $"{typeof(EmbeddedWorld).FullName}.Root");
        new ImageEditor(image).SetIdentity(core => core, ImageFlags.MayHaveState, (_, module) => module);
        var embedded = new ImageMemory(image.Length); // for ever, as it would be
        GC.SuppressFinalize(embedded);
        image.CopyTo(embedded.Span(0, image.Length));
        object?[]? roots = null;
        ImageHost.Restore("Preinit.HeapImages.Tests", (nint)embedded.Start, image.Length, (nint)(delegate*<RuntimeTypeHandle[]>)&Types, (nint)(delegate*<object?[], object?[], void>)&Link, 0, 0, 0, 0, ref roots);
        Root = (Place)roots![manifest.Root]!;
    }

    static byte[] Named(ReadOnlySpan<byte> image, string name)
    {
        var text = Encoding.UTF8.GetBytes(name);
        return ImageWriter.Replace(image, new()
        {
            [SectionId.RootNames] = MemoryMarshal.AsBytes<NameRecord>([new() { Length = (uint)text.Length }]).ToArray(),
            [SectionId.NameTexts] = text,
        });
    }

    static RuntimeTypeHandle[] Types() => types;

    static void Link(object?[] roots, object?[] links)
    {
        var finder = new LiveLinks(new TypeResolver(), roots, links);
        for (var i = 0; i < links.Length; i++)
            links[i] = finder.Find(manifest.Links[i]);
    }
}
