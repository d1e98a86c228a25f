using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Mono.Cecil;
using ModuleDefinition = Mono.Cecil.ModuleDefinition;

namespace Preinit.Build;

/// <summary>
/// A library with an image of its own, as its package has it. It carries the assembly that the compiler made, so that an app can be published with an image of its own instead.
/// </summary>
static class PackedLibrary
{
    const string ResourceName = "Preinit.Original";

    public static void AddOriginal(ModuleDefinition module, string path)
    {
        var bytes = new MemoryStream();
        using (var compressed = new DeflateStream(bytes, CompressionLevel.SmallestSize, leaveOpen: true))
            compressed.Write(File.ReadAllBytes(path));
        module.Resources.Add(new EmbeddedResource(ResourceName, ManifestResourceAttributes.Private, bytes.ToArray()));
    }

    /// <returns>What the compiler made; <see langword="null"/> if the file has no image of its own, whatever it is.</returns>
    public static byte[]? OriginalOf(string path)
    {
        using var reader = new PEReader(File.OpenRead(path));
        try
        {
            return reader.HasMetadata ? OriginalIn(reader) : null;
        }
        catch (BadImageFormatException) // a native library
        {
            return null;
        }
    }

    static byte[]? OriginalIn(PEReader reader)
    {
        var metadata = reader.GetMetadataReader();
        foreach (var handle in metadata.ManifestResources)
        {
            var resource = metadata.GetManifestResource(handle);
            if (!metadata.StringComparer.Equals(resource.Name, ResourceName) || !resource.Implementation.IsNil)
                continue;
            var content = reader.GetSectionData(reader.PEHeaders.CorHeader!.ResourcesDirectory.RelativeVirtualAddress).GetReader((int)resource.Offset, sizeof(int));
            var length = content.ReadInt32();
            var data = reader.GetSectionData(reader.PEHeaders.CorHeader.ResourcesDirectory.RelativeVirtualAddress).GetReader((int)resource.Offset + sizeof(int), length);
            using var compressed = new DeflateStream(new MemoryStream(data.ReadBytes(length)), CompressionMode.Decompress);
            var original = new MemoryStream();
            compressed.CopyTo(original);
            return original.ToArray();
        }
        return null;
    }

    /// <summary>The file's content, or what the compiler made where that has an image of its own.</summary>
    public static byte[] CompiledOf(string path) => OriginalOf(path) ?? File.ReadAllBytes(path);
}
