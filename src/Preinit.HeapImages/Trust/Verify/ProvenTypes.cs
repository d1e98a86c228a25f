using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Preinit.HeapImages;

/// <summary>
/// The types of .NET whose objects may come from anybody: all that their code relies on where it does without the runtime's checks is proven, by
/// the types of their fields, by <see cref="CountRule"/> and by <see cref="ValueRule"/>. Everything else in their code is checked by the runtime.
/// </summary>
static class ProvenTypes
{
    const BindingFlags Nested = BindingFlags.Public | BindingFlags.NonPublic;

    static readonly Dictionary<Type, CountRule[]> known = [];

    static ProvenTypes()
    {
        Type[] plain =
        [
            typeof(object), typeof(string), typeof(ValueType), typeof(Enum), typeof(Array), typeof(bool), typeof(char), typeof(sbyte), typeof(byte), typeof(short), typeof(ushort), typeof(int), typeof(uint), typeof(long),
            typeof(ulong), typeof(float), typeof(double), typeof(Half), typeof(Int128), typeof(UInt128), typeof(decimal), typeof(DateTime), typeof(DateTimeOffset), typeof(TimeSpan),
            typeof(DateOnly), typeof(TimeOnly), typeof(Guid), typeof(Rune), typeof(Index), typeof(Range), typeof(Version), typeof(DayOfWeek), typeof(DateTimeKind), typeof(StringComparison), typeof(TypeCode),
            typeof(Nullable<>), typeof(KeyValuePair<,>), typeof(StrongBox<>), typeof(Attribute), typeof(EventArgs), typeof(Comparer<>), typeof(EqualityComparer<>),
            typeof(ValueTuple), typeof(ValueTuple<>), typeof(ValueTuple<,>), typeof(ValueTuple<,,>), typeof(ValueTuple<,,,>), typeof(ValueTuple<,,,,>), typeof(ValueTuple<,,,,,>), typeof(ValueTuple<,,,,,,>),
            typeof(ValueTuple<,,,,,,,>), typeof(Tuple<>), typeof(Tuple<,>), typeof(Tuple<,,>), typeof(Tuple<,,,>), typeof(Tuple<,,,,>), typeof(Tuple<,,,,,>), typeof(Tuple<,,,,,,>), typeof(Tuple<,,,,,,,>),
            typeof(ImmutableArray<>), typeof(Collection<>), typeof(ReadOnlyCollection<>), typeof(ReadOnlyDictionary<,>), typeof(LinkedList<>), typeof(LinkedListNode<>),
            typeof(SortedSet<>), typeof(SortedDictionary<,>), typeof(IComparable), typeof(IFormattable), typeof(ICloneable), typeof(IDisposable),
        ];
        foreach (var type in plain)
            known.Add(type, []);
        AddNested(typeof(Dictionary<,>), "Entry", "KeyCollection", "ValueCollection");
        AddNested(typeof(HashSet<>), "Entry");
        AddNested(typeof(ReadOnlyDictionary<,>), "KeyCollection", "ValueCollection");
        AddNested(typeof(SortedSet<>), "Node");
        AddNested(typeof(SortedDictionary<,>), "KeyValuePairComparer", "KeyCollection", "ValueCollection");
        AddNested(typeof(SortedList<,>), "KeyList", "ValueList");
        AddNested(typeof(PriorityQueue<,>), "UnorderedItemsCollection");
        if (typeof(SortedDictionary<,>).GetField("_set", BindingFlags.Instance | BindingFlags.NonPublic)?.FieldType is { IsConstructedGenericType: true } set) // TreeSet: by its name the framework's parser would have to be compiled
            known.TryAdd(set.GetGenericTypeDefinition(), []);

        known.Add(typeof(List<>), [new("_size", "_items")]);
        known.Add(typeof(Stack<>), [new("_size", "_array")]);
        known.Add(typeof(Queue<>), [new("_size", "_array"), new("_head", "_array"), new("_tail", "_array")]);
        known.Add(typeof(SortedList<,>), [new("_size", "keys"), new("_size", "values")]);
        known.Add(typeof(PriorityQueue<,>), [new("_size", "_nodes")]);
        known.Add(typeof(Dictionary<,>), [new("_count", "_entries"), new("_freeCount", "_entries")]);
        known.Add(typeof(HashSet<>), [new("_count", "_entries"), new("_freeCount", "_entries")]);
    }

    /// <summary>They can be named in an image.</summary>
    public static IEnumerable<Type> All => known.Keys;

    public static bool Contains(Type definition) => known.ContainsKey(definition);

    /// <returns>What else has to hold, or <see langword="null"/> for a type that is not among them.</returns>
    public static CountRule[]? RulesOf(Type type) => known.GetValueOrDefault(type.IsConstructedGenericType ? type.GetGenericTypeDefinition() : type);

    static void AddNested(Type outer, params string[] names)
    {
        foreach (var name in names)
        {
            if (outer.GetNestedType(name, Nested) is { } nested)
                known.TryAdd(nested, []);
        }
    }
}
