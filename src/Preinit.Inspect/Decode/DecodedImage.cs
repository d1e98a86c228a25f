using System.Runtime.InteropServices;
using Preinit.Image;

namespace Preinit.Inspect;

/// <summary>An image, or a part of one, as it was written: by its own numbers.</summary>
sealed class DecodedImage
{
    readonly Fixup[] fixups;
    readonly uint[] fixupSlots;
    readonly Dictionary<long, uint> surrogates;

    public DecodedImage(FoundImage found)
    {
        Place = found.Place;
        Sections = new(found.Bytes);
        Length = found.Bytes.Length;
        Runtime = Sections.Records<RuntimeRecord>(SectionId.Runtime)[0];
        Types = Sections.Records<TypeRecord>(SectionId.Types).ToArray();
        var named = found.Manifest is { } manifest ? new ManifestNames(manifest, Sections, Types) : null;
        Names = named?.Types ?? [.. Sections.Records<TypeNameRecord>(SectionId.TypeNames).ToArray().Select(t => (Sections.Text(t.Name), Sections.Text(t.Assembly)))];
        RootNames = named?.Roots() ?? [.. Sections.Records<NameRecord>(SectionId.RootNames).ToArray().Select(Sections.Text)];
        var members = Sections.Records<MemberRecord>(SectionId.Members).ToArray()
            .ToLookup(m => (int)m.TypeIndex, m => new MemberModel(m.Offset, Sections.Text(m.Name), (ValueKind)m.Kind, checked((int)m.Size)));
        Members = named?.Members() ?? [.. Types.Select((_, i) => (MemberModel[])[.. members[i]])];
        TypeValidation.Check(Types, Sections.Records<uint>(SectionId.Slots), Members);
        Outside = named?.Outside ?? [];
        Heap = new(Sections, Types);
        fixups = Sections.Records<Fixup>(SectionId.Fixups).ToArray();
        fixupSlots = [.. fixups.Select(f => f.Slot)];
        surrogates = Sections.Records<SurrogateFixup>(SectionId.SurrogateFixups).ToArray().GroupBy(f => (long)f.Holder + f.Slot).ToDictionary(f => f.Key, f => f.First().Surrogate);
    }

    public ImagePlace Place { get; }
    public ImageSections Sections { get; }
    public int Length { get; }
    public RuntimeRecord Runtime { get; }
    public TypeRecord[] Types { get; }

    /// <summary>What the types are called, and their assemblies; empty in an image without names.</summary>
    public (string Name, string Assembly)[] Names { get; }

    public string[] RootNames { get; }

    /// <summary>What the outside objects are called, as far as the image says.</summary>
    public string[] Outside { get; }

    /// <summary>Of each type; empty in an image without names.</summary>
    public MemberModel[][] Members { get; }
    public HeapLayout Heap { get; }

    /// <summary>The elements of the array of roots.</summary>
    public int RootCount => Heap.Offsets.Length == 0 ? 0 : Heap.LengthOf(0);

    public int LinkCount => fixups.Length == 0 ? 0 : checked((int)fixups.Max(f => f.Link) + 1);

    public int FixupCount => fixups.Length;

    public int MadeCount => surrogates.Values.Distinct().Count();

    public long RootSlot(int root) => ImageFormat.RootsOffset + 16 + (long)root * sizeof(long);

    /// <summary>The number of the outside object that a slot refers to, or -1.</summary>
    public int LinkAt(long slot) => Array.BinarySearch(fixupSlots, checked((uint)slot)) is >= 0 and var i ? checked((int)fixups[i].Link) : -1;

    /// <summary>What it is called; empty where nobody says.</summary>
    public string OutsideAt(long slot) => LinkAt(slot) is >= 0 and var link && link < Outside.Length ? Outside[link] : "";

    /// <summary>Whether what a slot refers to is made at start-up.</summary>
    public bool IsMadeAt(long slot) => surrogates.ContainsKey(slot);

    public IReadOnlyList<AssemblyModel> Assemblies() =>
        [.. Sections.Records<AssemblyRecord>(SectionId.Assemblies).ToArray().Select(a => new AssemblyModel(Sections.Name(a.Name), a.Module))];

    public IReadOnlyList<VariableModel> Variables() =>
        [.. Sections.Records<VariableRecord>(SectionId.Variables).ToArray().Select(v => new VariableModel(Sections.Name(v.Name), v.IsSet != 0, v.IsSet != 0 ? $"{v.Hash:x16}" : null))];

    public IReadOnlyList<string> Flags() => Runtime.Flags == ImageFlags.None ? [] : [.. Enum.GetValues<ImageFlags>().Where(f => f != 0 && Runtime.Flags.HasFlag(f)).Select(f => f.ToString())];

    public string FrameworkVersion => Sections.Name(Runtime.FrameworkVersion);

    public string Name => Sections.Name(Runtime.Part);

    public ReadOnlySpan<byte> BytesAt(long offset, long length) => Sections.Heap.Slice(checked((int)offset), checked((int)length));

    public ReadOnlySpan<char> TextOf(int number) => MemoryMarshal.Cast<byte, char>(BytesAt(Heap.Offsets[number] + 12, 2L * Heap.LengthOf(number)));
}
