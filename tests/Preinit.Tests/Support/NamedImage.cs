extern alias build;

using System.Runtime.InteropServices;
using System.Text;
using build::Preinit.Image;
using ImageReader = Preinit.Image.ImageReader;
using SectionId = Preinit.Image.SectionId;

namespace Preinit.Tests;

/// <summary>The names that are in the bytes of an image.</summary>
public sealed unsafe class NamedImage
{
    public NamedImage(byte[] bytes)
    {
        fixed (byte* start = bytes)
        {
            var reader = new ImageReader(start, bytes.Length);
            Assert.Null(reader.Validate());
            AreIntact = reader.AreNamesIntact();
            var texts = Records<byte>(reader, SectionId.NameTexts).ToArray();
            string Text(NameRecord name) => Encoding.UTF8.GetString(texts, (int)name.Offset, (int)name.Length);
            TextLength = texts.Length;
            Types = [.. Records<TypeNameRecord>(reader, SectionId.TypeNames).ToArray().Select(t => $"{Text(t.Name)} in {Text(t.Assembly)}")];
            Roots = [.. Records<NameRecord>(reader, SectionId.RootNames).ToArray().Select(Text)];
            Members = Records<MemberRecord>(reader, SectionId.Members).ToArray()
                .ToLookup(m => (int)m.TypeIndex, m => $"{m.Offset} {Text(m.Name)} {m.Kind} {m.Size}".Replace("  ", " "));
        }
    }

    public bool AreIntact { get; }
    public int TextLength { get; }

    /// <summary>Each as <c>name in assembly</c>.</summary>
    public string[] Types { get; }

    public string[] Roots { get; }

    /// <summary>By type, each as <c>offset name kind size</c>.</summary>
    public ILookup<int, string> Members { get; }

    public IEnumerable<string> MembersOf(string type) => Members[Array.FindIndex(Types, t => t.StartsWith(type + " in ", StringComparison.Ordinal))];

    static ReadOnlySpan<T> Records<T>(ImageReader reader, SectionId id) where T : unmanaged =>
        MemoryMarshal.Cast<byte, T>(new ReadOnlySpan<byte>(reader.Records(id), (int)reader.Length(id)));
}
