using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;
using System.Text;
using Preinit.Restore;

namespace Preinit.Tests;

/// <summary>What is mapped is found in its file, and can be written without changing that.</summary>
public sealed unsafe class MappedFileTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("preinit").FullName;

    string Path => System.IO.Path.Combine(folder, "mapped ünd more");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [LinuxFact]
    public void A_mapping_is_found_with_its_place_in_the_file() => WithMapping(start =>
    {
        var file = MappedFile.Find(start + 70_000, 1000);
        Assert.NotNull(file);
        Assert.Equal((Path + "\0", 70_000), (Encoding.UTF8.GetString(file.Path), file.Offset));
        Assert.True(PagePopulation.CanRelease(start, 200_000));
        Assert.Null(MappedFile.Find(start + 70_000, 1 << 20));
    });

    /// <summary>It would lose its content if its pages were released.</summary>
    [LinuxFact]
    public void Other_memory_is_no_files()
    {
        var memory = (byte*)NativeMemory.AlignedAlloc(1 << 20, 4096);
        Assert.Null(MappedFile.Find(memory, 1 << 20));
        Assert.False(PagePopulation.CanRelease(memory, 1 << 20));
        NativeMemory.AlignedFree(memory);
    }

    [LinuxFact]
    public void Released_pages_are_there_again() => WithMapping(start =>
    {
        PagePopulation.Release(start, 200_000);
        Assert.Equal(Content, new ReadOnlySpan<byte>(start, Content.Length));
    });

    [LinuxFact]
    public void What_is_mapped_again_can_be_written_and_the_file_stays() => WithMapping(start =>
    {
        Assert.False(PageProtection.TryMakeWritable(start + 70_000, 1000)); // it is shared
        var copy = PrivateMapping.TryMapAgain(start + 70_001, 100_000);
        Assert.True(copy != null);
        Assert.Equal(Content.AsSpan(70_001, 100_000), new ReadOnlySpan<byte>(copy, 100_000));
        copy[5] ^= 1;
        Assert.Equal(Content[70_006], start[70_006]);
        Assert.Equal(Content, File.ReadAllBytes(Path));
    });

    delegate void Use(byte* start);

    static byte[] Content { get; } = [.. Enumerable.Range(0, 200_000).Select(n => (byte)(n * 31 >> 4))];

    void WithMapping(Use use)
    {
        File.WriteAllBytes(Path, Content);
        using var file = MemoryMappedFile.CreateFromFile(File.OpenRead(Path), null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false);
        using var view = file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        byte* start = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        use(start);
        view.SafeMemoryMappedViewHandle.ReleasePointer();
    }
}
