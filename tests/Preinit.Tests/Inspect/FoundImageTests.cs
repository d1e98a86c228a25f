using System.IO.Compression;
using System.Text;
using Preinit.Inspect;

namespace Preinit.Tests;

/// <summary>Images are found in whatever they are embedded in, and a file that is damaged, or never was an app, is refused with a sentence.</summary>
public sealed class FoundImageTests : IDisposable
{
    static readonly byte[] Image = InspectedGraph.Bytes("some text", new[] { 1, 2, 3 });
    static readonly byte[] Signature = Convert.FromHexString("8b1202b96a612038727b930214d7a03213f5b9e6efae3318ee3b2dce24b36aae");

    readonly string folder = Directory.CreateTempSubdirectory("preinit-inspect").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void An_image_is_found_whatever_lies_around_it()
    {
        var found = Assert.Single(PublishedImages.Find(Write("app", [.. "PREINIT\n"u8, 1, 2, 3, .. Image, 4, 5])).Images);
        Assert.Equal(Image, found.Bytes);
        Assert.Equal((11, Carrier.NativeExecutable), (found.Place.Offset, found.Place.Carrier));
    }

    [Fact]
    public void A_folder_is_searched()
    {
        Write("app", Image);
        Write("other.txt", Image);
        Write("library.dll", [1, 2, 3]);
        Assert.Equal(Path.Combine(folder, "app"), Assert.Single(PublishedImages.Find(folder).Images).Place.File);
    }

    [Fact]
    public void What_starts_an_app_leads_to_its_assembly()
    {
        Write("app.dll", Image);
        Assert.Equal(Path.Combine(folder, "app.dll"), Assert.Single(PublishedImages.Find(Write("app", [1, 2, 3])).Images).Place.File);
    }

    [Fact]
    public void An_app_may_have_dots_in_its_name()
    {
        Write("my.app.dll", Image);
        Assert.Equal("my.app", Assert.Single(PublishedImages.Find(Write("my.app", [1, 2, 3])).Images).Place.Assembly);
    }

    [Theory]
    [InlineData("app")]
    [InlineData("app.dll")]
    public void Libraries_of_an_app_are_searched(string name)
    {
        foreach (var file in (string[])["Library.dll", "Another.dll", "of-another-app.dll"])
            Write(file, Image);
        Write("app.dll", [1, 2, 3]);
        Write("app", [1, 2, 3]);
        Write("app.runtimeconfig.json", "{}"u8.ToArray());
        Assert.Equal(3, PublishedImages.Find(Path.Combine(folder, name)).Images.Count);
        Write("app.deps.json", """{ "lib/net10.0/Library.dll": {}, "Another.dll": {}, "runtimes/win/lib/net10.0/Missing.dll": {} }"""u8.ToArray());
        Assert.Equal(["Another", "Library"], PublishedImages.Find(Path.Combine(folder, name)).Images.Select(i => i.Place.Assembly));
        Write("app.dll", Image);
        Assert.Equal(["app", "Another", "Library"], PublishedImages.Find(Path.Combine(folder, name)).Images.Select(i => i.Place.Assembly));
        Assert.Single(PublishedImages.Find(Path.Combine(folder, "Library.dll")).Images);
    }

    [Fact]
    public void A_library_whose_image_is_of_another_version_hides_no_other()
    {
        var other = (byte[])Image.Clone();
        other[8]++;
        Write("app.dll", Image);
        Write("app.runtimeconfig.json", "{}"u8.ToArray());
        var library = Write("library.dll", other);
        var app = PublishedImages.Find(Path.Combine(folder, "app.dll"));
        Assert.Equal("app", Assert.Single(app.Images).Place.Assembly);
        Assert.Contains("library.dll has format version", Assert.Single(app.Unreadable).Message);
        Assert.Throws<InspectException>(() => PublishedImages.Find(library));
        Write("app.dll", other);
        Write("library.dll", Image);
        Assert.Throws<InspectException>(() => PublishedImages.Find(Path.Combine(folder, "app.dll")));
    }

    [Fact]
    public void An_assembly_that_looks_for_single_files_is_none() =>
        Assert.Equal(InspectCodes.NoImage, Assert.Throws<InspectException>(() => PublishedImages.Find(typeof(PublishedImages).Assembly.Location)).Code);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_single_file_is_taken_apart(bool isCompressed)
    {
        var found = Assert.Single(PublishedImages.Find(Write("app", Bundle(isCompressed))).Images);
        Assert.Equal(Image, found.Bytes);
        Assert.Equal(("app.dll", isCompressed), (found.Place.Entry, found.Place.IsCompressed));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_single_file_of_which_the_end_is_missing_is_refused(bool isCompressed)
    {
        var bundle = Bundle(isCompressed);
        for (var length = 0; length < bundle.Length; length += 7)
            AssertRefused([.. bundle.AsSpan(0, length)]);
    }

    [Fact]
    public void Any_changed_byte_is_found()
    {
        for (var i = 0; i < Image.Length; i++)
        {
            var damaged = (byte[])Image.Clone();
            damaged[i] ^= 0x10;
            AssertRefused(damaged);
        }
    }

    [Fact]
    public void A_byte_of_a_single_file_may_be_anything()
    {
        var bundle = Bundle(isCompressed: true);
        for (var i = 0; i < bundle.Length; i++)
        {
            var damaged = (byte[])bundle.Clone();
            damaged[i] ^= 0x55;
            Assert.True(ReadOrRefused(damaged));
        }
    }

    [Theory]
    [InlineData(InspectCodes.NotReadable, "there is no file or folder")]
    public void What_does_not_exist_is_said_so(string code, string text)
    {
        var refusal = Assert.Throws<InspectException>(() => PublishedImages.Find(Path.Combine(folder, "nothing")));
        Assert.Equal(code, refusal.Code);
        Assert.Contains(text, refusal.Message);
    }

    [Fact]
    public void A_file_without_an_image_is_said_so() =>
        Assert.Equal(InspectCodes.NoImage, Assert.Throws<InspectException>(() => PublishedImages.Find(typeof(FoundImageTests).Assembly.Location)).Code);

    [Fact]
    public void Another_version_is_said_so()
    {
        var other = (byte[])Image.Clone();
        other[8]++;
        Assert.Contains("has format version", Assert.Throws<InspectException>(() => PublishedImages.Find(Write("app", other))).Message);
    }

    void AssertRefused(byte[] content) => Assert.Throws<InspectException>(() => PublishedImages.Find(Write("app", content)));

    bool ReadOrRefused(byte[] content)
    {
        try
        {
            return AppModel.Load(Write("app", content)).ObjectCount > 0;
        }
        catch (InspectException)
        {
            return true;
        }
    }

    string Write(string name, byte[] content)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    /// <summary>As the SDK writes it: the files, their list, and where that is before the signature in the host.</summary>
    static byte[] Bundle(bool isCompressed)
    {
        var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(new byte[24]);
        writer.Write(0L); // the place of the list
        writer.Write(Signature);
        var start = stream.Position;
        var stored = isCompressed ? Deflated(Image) : Image;
        writer.Write(stored);
        var list = stream.Position;
        writer.Write(6);
        writer.Write(0);
        writer.Write(2);
        writer.Write("some-identity");
        writer.Write(new byte[40]);
        Entry(3, start, 3, 0, "app.runtimeconfig.json");
        Entry(1, start, Image.Length, isCompressed ? stored.Length : 0, "app.dll");
        stream.Position = 24;
        writer.Write(list);
        writer.Flush();
        return stream.ToArray();

        void Entry(byte type, long offset, long size, long compressed, string name)
        {
            writer.Write(offset);
            writer.Write(size);
            writer.Write(compressed);
            writer.Write(type);
            writer.Write(name);
        }
    }

    static byte[] Deflated(byte[] content)
    {
        var stream = new MemoryStream();
        using (var deflate = new DeflateStream(stream, CompressionLevel.Optimal, leaveOpen: true))
            deflate.Write(content);
        return stream.ToArray();
    }
}
