using Preinit.Capture;

namespace Preinit.HeapImages;

/// <summary>Reads a <see cref="Manifest"/>; the twin of <see cref="ManifestWriter"/>.</summary>
static class ManifestReader
{
    /// <exception cref="HeapImageException">It is not one.</exception>
    public static unsafe Manifest Read(byte* start, long length)
    {
        try
        {
            using var reader = new BinaryReader(new UnmanagedMemoryStream(start, length));
            return new()
            {
                RootType = SpecReader.Type(reader),
                Root = reader.ReadInt32(),
                Types = reader.List(SpecReader.Type),
                ObjectTypeCount = reader.ReadInt32(),
                SavedTypes = reader.List(Type),
                Links = reader.List(SpecReader.Link),
                Rebuilds = reader.List(SpecReader.Rebuild),
                PreciseTypes = reader.List(SpecReader.Type),
                HasHooks = reader.ReadBoolean(),
            };
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or ArgumentException or OverflowException or FormatException or InvalidCastException)
        {
            throw Problems.Damaged($"its manifest cannot be read ({exception.Message})");
        }
    }

    static SavedType Type(BinaryReader reader) => new(SpecReader.Type(reader), reader.ReadInt32(), reader.List(Field));

    static SavedField Field(BinaryReader reader) => new(SpecReader.Type(reader), reader.ReadString(), reader.ReadBoolean() ? SpecReader.Type(reader) : null,
        (FieldKind)reader.ReadByte(), reader.ReadInt32(), reader.ReadInt32());
}
