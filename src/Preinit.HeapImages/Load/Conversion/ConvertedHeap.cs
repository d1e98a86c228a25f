using System.Reflection;
using Preinit.Capture;
using Preinit.Image;

namespace Preinit.HeapImages;

/// <summary>
/// The slow way to load an image: object by object, field by field, by name. For images that another build of the app, of a library or of the framework saved. What does not fit
/// is refused with a list of the differences.
/// </summary>
sealed unsafe class ConvertedHeap
{
    readonly ImageReader reader;
    readonly Manifest manifest;
    readonly TypePlan[] plans;
    readonly SavedObjects saved;
    readonly Reachability reachable;
    readonly object?[] objects;
    readonly object?[] roots;

    ConvertedHeap(LoadedFile file, ImageReader reader, TypePlan[] plans)
    {
        (File, this.reader, manifest, this.plans) = (file, reader, file.Manifest, plans);
        saved = new(reader);
        reachable = new(reader, saved, plans, manifest);
        objects = new object?[saved.Count];
        roots = new object?[*(int*)(saved.At(0) + 8)];
    }

    /// <returns>The array of roots.</returns>
    /// <exception cref="HeapImageException">The types do not fit.</exception>
    public static object?[] Load(LoadedFile file, Type?[] types, TypeResolver resolver)
    {
        var reader = new ImageReader(file.Image, file.ImageLength);
        var records = (TypeRecord*)reader.Records(SectionId.Types);
        var sameBuilds = Conformity.SameBuilds(reader, types);
        var builder = new PlanBuilder(file.Manifest, sameBuilds);
        var plans = new TypePlan[file.Manifest.ObjectTypeCount];
        for (var i = 0; i < plans.Length; i++)
            plans[i] = builder.Plan(file.Manifest.Types[i], types[i], records[i]);
        var heap = new ConvertedHeap(file, reader, plans);
        heap.Check();
        heap.Allocate();
        heap.ConnectObjects();
        heap.ConnectOutside(resolver, sameBuilds);
        new ConvertedRebuilds(heap, resolver).Run();
        return heap.roots;
    }

    public LoadedFile File { get; }
    public ImageReader Reader => reader;
    public Manifest Manifest => manifest;
    public Reachability Reachable => reachable;
    public object?[] Roots => roots;

    /// <summary>Those that are needed, with what they were in the image.</summary>
    public IEnumerable<(int Index, object Object, TypePlan Plan)> Objects()
    {
        for (var i = 1; i < objects.Length; i++)
        {
            if (objects[i] is { } target)
                yield return (i, target, PlanOf(i));
        }
    }

    /// <summary>The values that an object had in fields that are no more.</summary>
    public EarlierFields EarlierFieldsOf(int index)
    {
        var values = new Dictionary<string, object?>();
        foreach (var field in PlanOf(index).Removed)
            values[FieldLabel.Of(field.Name)] = Earlier(saved.At(index) + field.Offset, field.Kind);
        return new(values);
    }

    object? Earlier(byte* place, FieldKind kind) =>
        kind != FieldKind.Reference ? ObjectMover.Read(place, kind) : *(long*)place is not 0 and var offset ? objects[saved.IndexOf(offset)] : null;

    TypePlan PlanOf(int index) => plans[saved.TypeOf(index)];

    void Check()
    {
        List<string> differences = [.. Enumerable.Range(1, saved.Count - 1).Where(reachable.Contains).Select(saved.TypeOf).Distinct().SelectMany(t => plans[t].Differences).Distinct()];
        if (differences.Count > 0)
            throw Problems.OtherTypes(differences);
    }

    void Allocate()
    {
        for (var i = 1; i < objects.Length; i++)
        {
            if (!reachable.Contains(i))
                continue;
            var plan = PlanOf(i);
            var made = ObjectMover.Allocate(saved.At(i), plan);
            ObjectMover.MoveValues(saved.At(i), made, plan);
            foreach (var (field, value) in plan.Defaults)
                field.SetValue(made, value);
            objects[i] = made;
        }
    }

    void ConnectObjects()
    {
        for (var i = 0; i < roots.Length; i++)
            roots[i] = reachable.RootAt((uint)i) is > 0 and var index ? objects[index] : null;
        foreach (var (index, target, plan) in Objects())
        {
            foreach (var slot in SavedSlots.Of(saved.At(index), plan))
            {
                if (*(long*)(saved.At(index) + slot.Old) is not 0 and var offset)
                    Store(target, plan, slot.New, slot.Field, objects[saved.IndexOf(offset)]!);
            }
        }
    }

    void ConnectOutside(TypeResolver resolver, IReadOnlySet<Assembly> sameBuilds)
    {
        var links = new object?[manifest.Links.Length];
        var found = new LiveLinks(resolver, roots, links, sameBuilds);
        for (uint i = 0; i < links.Length; i++)
        {
            if (reachable.ContainsLink(i))
                links[i] = found.Find(manifest.Links[i]);
        }
        var fixups = (Fixup*)reader.Records(SectionId.Fixups);
        for (uint i = 0; i < reader.Length(SectionId.Fixups) / (uint)sizeof(Fixup); i++)
        {
            var holder = saved.IndexAt(fixups[i].Slot, out var inside);
            if (holder == 0)
                roots[(inside - 16) / sizeof(nint)] = links[fixups[i].Link];
            else
                StoreInside(holder, inside, links[fixups[i].Link]);
        }
    }

    /// <summary>Into a place that is named by where it was.</summary>
    public void StoreInside(int holder, long inside, object? value)
    {
        var plan = PlanOf(holder);
        if (objects[holder] is { } target && plan.PlaceOf(inside) is var (place, field))
            Store(target, plan, place, field, value!);
    }

    /// <summary>The same for an object that is made.</summary>
    public void StoreMade(uint surrogate, object made)
    {
        var fixups = (SurrogateFixup*)reader.Records(SectionId.SurrogateFixups);
        for (uint i = 0; i < reader.Length(SectionId.SurrogateFixups) / (uint)sizeof(SurrogateFixup); i++)
        {
            if (fixups[i].Surrogate != surrogate)
                continue;
            var holder = saved.IndexOf(fixups[i].Holder);
            if (holder == 0)
                roots[(fixups[i].Slot - 16) / sizeof(nint)] = made;
            else
                StoreInside(holder, fixups[i].Slot, made);
        }
    }

    static void Store(object target, TypePlan plan, long place, FieldInfo? field, object value)
    {
        var type = field?.FieldType ?? plan.Type!.GetElementType()!;
        if (!type.IsInstanceOfType(value))
            throw Problems.OtherTypes([$"{(field == null ? SpecText.Of(TypeSpecs.Of(plan.Type!)) : $"{field.DeclaringType}.{FieldLabel.Of(field)}")} holds a {value.GetType()}, which is no {type}"]);
        ObjectMover.Store(target, place, value);
    }
}
