using Preinit.Capture;
using Preinit.CompilerServices;
using Preinit.Image;

namespace Preinit.HeapImages;

/// <summary>
/// What an image asks to be built anew: only <see cref="Dictionary{TKey, TValue}"/> and <see cref="HashSet{T}"/>, whose hash codes are others in each process. That calls nothing of the program but what
/// using them would: the hash functions of their keys.
/// </summary>
/// <remarks>Sound: the heap is proven to consist of objects, so that what is read of one is inside of it.</remarks>
sealed unsafe class RebuildCheck(Sections sections, LoadedFile file, TypesByTokens? tokens, HeapImageVerification verification)
{
    const int SmallestEntry = 16;

    HashSet<long> linked = [];
    long filled;

    /// <summary>Once for each place where the heap is.</summary>
    public void Run(RootArray roots)
    {
        (linked, filled) = ([], 0);
        sections.Start(SectionId.Surrogates, sizeof(RebuildRecord), out var surrogates);
        sections.Start(SectionId.SurrogateFixups, sizeof(SurrogateFixup), out var surrogateFixups);
        if (surrogates + surrogateFixups != 0)
            throw Problems.NotAllowed("a class for which code of the program has to make them (ISurrogate)");
        if (tokens is null or { HasPreciseTypes: true })
        {
            foreach (var type in file.Manifest.PreciseTypes)
                verification.List.Find(type);
        }
        var records = (RebuildRecord*)sections.Start(SectionId.Rebuilds, sizeof(RebuildRecord), out var count);
        for (uint i = 0; i < count; i++)
            Check(records[i], roots);
    }

    void Check(RebuildRecord record, RootArray roots)
    {
        if (record.Kind >= (uint)file.Manifest.Rebuilds.Length || record.Surrogate != 0)
            throw Problems.Unverified("it asks for an object to be made in a way that it does not say");
        var spec = file.Manifest.Rebuilds[record.Kind];
        Type[] arguments = [.. spec.Arguments.Select(verification.List.Find)];
        var (target, parts) = (roots.Element(record.Target), roots.Element(record.Parts));
        if (target <= 0 || parts <= 0 || roots.TypeAt(parts) != typeof(object[]) || roots.TypeAt(target).IsArray)
            throw Problems.Unverified("it asks for what is no table to be built anew");
        if (spec is { Class: nameof(Rehashing), Method: nameof(Rehashing.Chained) } && arguments.Length == 1)
            CheckChained(roots, target, parts, arguments[0]);
        else if (spec is { Class: nameof(Rebuilding), Method: nameof(Rebuilding.Dictionary) or nameof(Rebuilding.HashSet) } && arguments.Length is 1 or 2)
            CheckFilled(roots, parts);
        else
            throw Problems.NotAllowed($"the kind {spec.Method}, which code has to build anew");
    }

    /// <summary>What <see cref="Rehashing"/> does goes by offsets: they must be those of this process, and the table's parts its own.</summary>
    void CheckChained(RootArray roots, long target, long parts, Type key)
    {
        var places = TablePlaces.Of(roots.TypeAt(target), key) ?? throw Problems.Unverified($"a {roots.TypeAt(target)} is no table of {key}");
        if (PartOf(roots, parts, 0) is not (> 0 and var given) || roots.TypeAt(given) != typeof(int[]) || !new ReadOnlySpan<int>(roots.At(given + 16), (int)roots.LengthAt(given)).SequenceEqual(places))
            throw Problems.Unverified("it says that the parts of a table lie where they do not");
        var (buckets, entries) = (*(long*)roots.At(target + places[0]), *(long*)roots.At(target + places[1]));
        if (buckets <= 0 || entries <= 0 || !linked.Add(target) || !linked.Add(buckets) || !linked.Add(entries))
            throw Problems.Unverified("two tables have the same parts, or one has none");
        if (roots.LengthAt(buckets) == 0 || new ReadOnlySpan<int>(roots.At(buckets + 16), (int)roots.LengthAt(buckets)).ContainsAnyExcept(0))
            throw Problems.Unverified("a table that is to be linked is linked already");
    }

    /// <summary>The rest of what <see cref="Rebuilding"/> does is checked by the runtime.</summary>
    void CheckFilled(RootArray roots, long parts)
    {
        var (keys, capacity) = (PartOf(roots, parts, 0), PartOf(roots, parts, 2));
        if (keys <= 0 || capacity <= 0 || !roots.TypeAt(keys).IsArray || roots.TypeAt(capacity) != typeof(int))
            throw Problems.Unverified("what a table is to be filled with is not there");
        var room = *(int*)roots.At(capacity + 8);
        filled += Math.Max(room, roots.LengthAt(keys));
        if (room < 0 || filled > verification.MaxBytes / SmallestEntry)
            throw Problems.OverLimit("entries of tables", filled, verification.MaxBytes / SmallestEntry);
    }

    static long PartOf(RootArray roots, long parts, uint index) => index < roots.LengthAt(parts) ? *(long*)roots.At(parts + 16 + 8 * index) : 0;
}
