using System.Reflection;
using Preinit.Image;

namespace Preinit.Capture;

/// <summary>Numbers the types of an image and collects what restoring needs to know about each.</summary>
sealed class TypeTable
{
    readonly Dictionary<Type, int> indexes = [];
    readonly List<Type> types = [];
    readonly List<TypeRecord> records = [];
    readonly List<uint> slots = [];
    readonly List<bool> gaps = [];
    readonly List<MemberName[]> members = [];
    readonly FieldTable fields = new();

    public TypeRecord[] Records => [.. records];
    public uint[] Slots => [.. slots];
    public FieldRecord[] FieldRecords => [.. fields.Records];
    public FieldSpec[] Fields => [.. fields.Specs];
    public bool[] HasGaps => [.. gaps];

    /// <summary>Of the types that have objects in the image.</summary>
    public MemberName[][] Members => [.. members];

    public int Count => types.Count;
    public IReadOnlyList<Type> Types => types;
    public TypeSpec[] Specs => [.. types.Select(TypeSpecs.Of)];
    public RuntimeTypeHandle[] Handles => [.. types.Select(t => t.TypeHandle)];

    public int IndexOf(TypeLayout layout)
    {
        if (indexes.TryGetValue(layout.Type, out var index))
            return index;

        var references = layout.Kind == TypeKind.ReferenceArray ? [] : layout.References;
        index = Add(layout.Type, new TypeRecord
        {
            BaseSize = layout.MethodTable.BaseSize,
            ComponentSize = layout.MethodTable.ComponentSize,
            Kind = layout.Kind,
            Shape = layout.Shape,
            FirstSlot = (uint)slots.Count,
            SlotCount = (uint)references.Length,
            DataOffset = layout.DataOffset,
        });
        slots.AddRange(references.Select(r => r.Offset));
        fields.Add(index, layout.Fields);
        gaps.Add(FieldGaps.AreIn(layout));
        members.Add(layout.Members);
        return index;
    }

    /// <summary>Gives each of some types the number that it had before. A number whose type has no objects any more gets no other one.</summary>
    /// <param name="types">In the order of their numbers.</param>
    /// <param name="layoutOf">The layout of a type that has objects.</param>
    public void Begin(IEnumerable<Type?> types, Func<Type, TypeLayout?> layoutOf)
    {
        foreach (var type in types)
        {
            if (type != null && !indexes.ContainsKey(type) && layoutOf(type) is { } layout)
                IndexOf(layout);
            else
                Reserve();
        }
    }

    void Reserve()
    {
        types.Add(typeof(object));
        records.Add(new TypeRecord { BaseSize = new MethodTableView(typeof(object).TypeHandle.Value).BaseSize, Kind = TypeKind.Leaf, Shape = TypeShape.Object });
        gaps.Add(false);
        members.Add([]);
    }

    /// <summary>
    /// The assemblies that the layouts and the links depend on, the core library and the app's own assembly left out: the first is part of the
    /// runtime's identity, the second carries the image.
    /// </summary>
    /// <param name="layouts">Of the objects.</param>
    /// <param name="links">What the image is linked to.</param>
    /// <param name="own">The app's.</param>
    /// <param name="others">Those that the image depends on although nothing of them is in it.</param>
    public List<AssemblyIdentity> Assemblies(IEnumerable<TypeLayout> layouts, IEnumerable<object> links, Assembly own, IEnumerable<Assembly>? others = null)
    {
        var identities = new SortedDictionary<string, AssemblyIdentity>(StringComparer.Ordinal);
        foreach (var type in layouts.SelectMany(TypeDependencies.Of).Concat(links.SelectMany(TypeDependencies.OfLink)).Concat(others?.Select(WitnessTypes.Of).OfType<Type>() ?? []).Distinct())
        {
            if (type.Assembly == own || type.Assembly == typeof(object).Assembly)
                continue;
            var name = type.Assembly.GetName().Name!;
            if (!identities.ContainsKey(name))
                identities.Add(name, new(name, type.Module.ModuleVersionId, IndexOfWitness(type.ContainsGenericParameters ? WitnessTypes.Of(type.Assembly)! : type)));
        }
        return [.. identities.Values];
    }

    /// <summary>A type that stands for its assembly need not have objects in the image.</summary>
    int IndexOfWitness(Type type)
    {
        if (indexes.TryGetValue(type, out var index))
            return index;
        var methodTable = new MethodTableView(type.TypeHandle.Value);
        return Add(type, new TypeRecord { BaseSize = methodTable.BaseSize, ComponentSize = methodTable.ComponentSize });
    }

    int Add(Type type, TypeRecord record)
    {
        indexes.Add(type, types.Count);
        types.Add(type);
        records.Add(record);
        return types.Count - 1;
    }
}
