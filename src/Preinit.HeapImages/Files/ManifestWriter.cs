using Preinit.Capture;

namespace Preinit.HeapImages;

/// <summary>Writes a <see cref="Manifest"/>; the twin of <see cref="ManifestReader"/>.</summary>
static class ManifestWriter
{
    /// <returns>A multiple of 8 bytes.</returns>
    public static byte[] Write(Manifest manifest)
    {
        var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        SpecWriter.Type(writer, manifest.RootType);
        writer.Write(manifest.Root);
        writer.List(manifest.Types, SpecWriter.Type);
        writer.Write(manifest.ObjectTypeCount);
        writer.List(manifest.SavedTypes, Type);
        writer.List(manifest.Links, SpecWriter.Link);
        writer.List(manifest.Rebuilds, SpecWriter.Rebuild);
        writer.List(manifest.PreciseTypes, SpecWriter.Type);
        writer.Write(manifest.HasHooks);
        Align(writer, bytes);
        var tokens = bytes.Length;
        manifest.Tokens?.Write(writer, manifest);
        Align(writer, bytes);
        writer.Write(manifest.Tokens == null ? -1 : tokens);
        return bytes.ToArray();
    }

    static void Align(BinaryWriter writer, MemoryStream bytes)
    {
        writer.Flush();
        while (bytes.Length % 8 != 0)
            bytes.WriteByte(0);
    }

    static void Type(BinaryWriter writer, SavedType shape)
    {
        SpecWriter.Type(writer, shape.Type);
        writer.Write(shape.Size);
        writer.List(shape.Fields, Field);
    }

    static void Field(BinaryWriter writer, SavedField field)
    {
        SpecWriter.Type(writer, field.DeclaringType);
        writer.Write(field.Name);
        writer.Write(field.Type != null);
        if (field.Type != null)
            SpecWriter.Type(writer, field.Type);
        writer.Write((byte)field.Kind);
        writer.Write(field.Offset);
        writer.Write(field.Size);
    }
}
