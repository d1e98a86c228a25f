extern alias build;

using build::Preinit.Build;
using Preinit.Image;
using Preinit.Restore;
using ImageInFile = build::Preinit.Image.ImageInFile;

namespace Preinit.Tests;

/// <summary>An image is made to belong to other assemblies than it was captured with, and nothing else of it changes.</summary>
public unsafe class ImageEditorTests
{
    static readonly Guid Other = Guid.Parse("00112233-4455-6677-8899-aabbccddeeff");
    static readonly byte[] Original = CapturedGraph.Of(new object[] { "text", new HashSet<int> { 1 }, new SortedSet<string> { "a" } }).Bytes;

    [Fact]
    public void Another_core_library_is_another_runtime()
    {
        var edited = Edited(coreLibrary: _ => Other, build::Preinit.Image.ImageFlags.None, (_, module) => module);
        fixed (byte* start = edited)
        {
            var reader = new ImageReader(start, edited.Length);
            Assert.Null(reader.Validate());
            Assert.Contains("another build of the runtime", IdentityCheck.CheckRuntime(reader));
        }
    }

    [Fact]
    public void A_runtime_that_is_compiled_in_has_no_identity()
    {
        var edited = Edited(_ => Other, build::Preinit.Image.ImageFlags.CompiledIn, (_, module) => module);
        fixed (byte* start = edited)
            Assert.Null(IdentityCheck.CheckRuntime(new ImageReader(start, edited.Length)));
    }

    [Fact]
    public void Assemblies_are_asked_for_by_name()
    {
        var asked = new List<string>();
        Edited(module => module, build::Preinit.Image.ImageFlags.None, (name, module) =>
        {
            asked.Add(name);
            return module;
        });
        Assert.Equal(["System.Collections"], asked);
    }

    [Fact]
    public void The_heap_stays_as_it_is()
    {
        var edited = Edited(_ => Other, build::Preinit.Image.ImageFlags.ProbeLayouts, (_, _) => Other);
        Assert.Equal(Original.Length, edited.Length);
        fixed (byte* start = edited)
            Assert.True(HeapBlocks.AreIntact(new ImageReader(start, edited.Length)));
        Assert.Equal(Original, Edited(CoreLibrary, build::Preinit.Image.ImageFlags.None, (_, module) => module));
    }

    [Fact]
    public void An_image_is_found_in_a_file_whatever_lies_around_it()
    {
        byte[] magic = "PREINIT\n"u8.ToArray();
        Assert.Equal([new Range(21, 21 + Original.Length)], ImageInFile.Find([1, 2, 3, 4, 5, .. magic, .. magic, .. Original, 7, 8, 9]));
        Assert.Empty(ImageInFile.Find([.. magic, 1, 2, 3]));
        Assert.Empty(ImageInFile.Find(Original.AsSpan(0, Original.Length - 1)));
    }

    [Fact]
    public void All_images_in_a_file_are_found()
    {
        var first = Original.Length;
        Assert.Equal([new Range(0, first), new Range(first + 16, 2 * first + 16)], ImageInFile.Find([.. Original, .. new byte[16], .. Original]));
    }

    static Guid CoreLibrary(Guid captured) => captured;

    static byte[] Edited(Func<Guid, Guid> coreLibrary, build::Preinit.Image.ImageFlags flags, Func<string, Guid, Guid> moduleOf)
    {
        var copy = (byte[])Original.Clone();
        new build::Preinit.Image.ImageEditor(copy).SetIdentity(coreLibrary, flags, moduleOf);
        return copy;
    }
}
