using Preinit.Build;
using Preinit.Capture;
using Preinit.HeapImages;
using Preinit.Image;

namespace Preinit.Inspect;

/// <summary>The names that a heap image has not in itself, but in the manifest before it.</summary>
sealed class ManifestNames
{
    readonly Manifest manifest;
    readonly ImageSections sections;
    readonly TypeRecord[] records;

    public ManifestNames(Manifest manifest, ImageSections sections, TypeRecord[] records)
    {
        (this.manifest, this.sections, this.records) = (manifest, sections, records);
        if (manifest.Types.Length < records.Length)
            throw new InvalidDataException($"its manifest names {manifest.Types.Length} of {records.Length} types");
        Types = [.. manifest.Types.Take(records.Length).Select(t => (TypeText.Of(t), TypeText.AssemblyOf(t)))];
    }

    public (string Name, string Assembly)[] Types { get; }

    public string[] Outside => [.. manifest.Links.Select(OutsideText.Of)];

    /// <summary>What the elements of the array of roots are for: one of them is the root.</summary>
    public string[] Roots()
    {
        var names = new Dictionary<int, string> { [manifest.Root] = "root" };
        foreach (var record in sections.Records<RebuildRecord>(SectionId.Surrogates))
            names.TryAdd(checked((int)record.Parts), $"({Rebuild(record).Method}: what it is made from)");
        foreach (var record in sections.Records<RebuildRecord>(SectionId.Rebuilds))
        {
            names.TryAdd(checked((int)record.Target), $"({Rebuild(record).Method}: completed when it is loaded)");
            names.TryAdd(checked((int)record.Parts), $"({Rebuild(record).Method}: what it is made from)");
        }
        foreach (var link in manifest.Links)
        {
            if (link is LinkSpec.Delegate { Target: { Kind: DelegateTargetKind.Root, Index: var root } })
                names.TryAdd(root, "(the target of a delegate)");
        }
        var count = names.Keys.Max() + 1L;
        if (names.Keys.Min() < 0 || count > sections.Heap.Length / sizeof(long))
            throw new InvalidDataException("its array of roots is not so long");
        return [.. Enumerable.Range(0, (int)count).Select(i => names.GetValueOrDefault(i, ""))];
    }

    /// <summary>Of each type.</summary>
    public MemberModel[][] Members()
    {
        var members = new ManifestMembers(manifest.SavedTypes);
        var slots = sections.Records<uint>(SectionId.Slots).ToArray();
        return [.. records.Select((r, i) => members.Of(manifest.Types[i], r, slots))];
    }

    RebuildSpec Rebuild(RebuildRecord record) => manifest.Rebuilds[checked((int)record.Kind)];
}
