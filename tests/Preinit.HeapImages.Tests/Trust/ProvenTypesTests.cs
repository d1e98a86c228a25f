using System.Collections.Immutable;
using System.Text;
using Preinit.Capture;
using Preinit.Image;

namespace Preinit.HeapImages.Tests.Trust;

/// <summary>The types that are allowed unasked are known by their names: here they are compared with the types.</summary>
public sealed class ProvenTypesTests
{
    static readonly Type[] some =
    [
        typeof(object), typeof(string), typeof(Enum), typeof(Half), typeof(Rune), typeof(Nullable<>), typeof(KeyValuePair<,>), typeof(ValueTuple<,,,,,,,>), typeof(Tuple<>), typeof(ImmutableArray<>), typeof(LinkedListNode<>),
        typeof(SortedSet<>), typeof(SortedDictionary<,>), typeof(List<>), typeof(Queue<>), typeof(Stack<>), typeof(PriorityQueue<,>), typeof(Dictionary<,>), typeof(Dictionary<,>.KeyCollection), typeof(HashSet<>), typeof(IDisposable),
    ];

    [Fact]
    public void Each_name_is_that_of_a_type()
    {
        var all = ProvenTypes.All;
        Assert.Equal(92, all.Count);
        Assert.Equal(92, all.Distinct().Count());
        Assert.All(all, t => Assert.True(ProvenTypes.Contains(t)));
        Assert.All(some, t => Assert.Contains(t, all));
    }

    [Fact]
    public void Each_is_found_by_its_token() => Assert.All(ProvenTypes.All, t => Assert.Same(t, ProvenTypes.TryFind(t.Module, t.MetadataToken)));

    [Theory]
    [InlineData(typeof(StringBuilder))]
    [InlineData(typeof(Exception))]
    [InlineData(typeof(Memory<>))]
    [InlineData(typeof(BitArrayLike))]
    [InlineData(typeof(ImmutableList<>))]
    [InlineData(typeof(OrderedDictionary<,>))]
    public void Others_are_not_among_them(Type type)
    {
        Assert.False(ProvenTypes.Contains(type));
        Assert.Null(ProvenTypes.TryFind(type.Module, type.MetadataToken));
        Assert.Null(ProvenTypes.RulesOf(type));
    }

    [Fact]
    public void Each_rule_is_of_fields_that_there_are()
    {
        foreach (var type in new[] { typeof(List<int>), typeof(Stack<int>), typeof(Queue<int>), typeof(SortedList<int, int>), typeof(PriorityQueue<int, int>), typeof(Dictionary<int, int>), typeof(HashSet<int>) })
        {
            var rules = ProvenTypes.RulesOf(type)!;
            Assert.NotEmpty(rules);
            Assert.Equal(rules.Length, new AllowList(new()).ShapeOf(type).Counts.Length);
        }
    }

    [Fact]
    public void The_frameworks_assemblies_are_known_by_their_keys()
    {
        Assert.True(FrameworkTypes.Contains(typeof(object)));
        Assert.True(FrameworkTypes.Contains(typeof(Stack<>)));
        Assert.True(FrameworkTypes.Contains(typeof(System.Text.Json.JsonSerializer)));
        Assert.False(FrameworkTypes.Contains(typeof(FactAttribute)));
        Assert.False(FrameworkTypes.Contains(typeof(ProvenTypesTests)));
    }

    [Fact]
    public void The_runtime_says_which_classes_have_finalisers()
    {
        Assert.True(new MethodTableView(typeof(WithFinaliser).TypeHandle.Value).HasFinalizer);
        Assert.True(new MethodTableView(typeof(Derived).TypeHandle.Value).HasFinalizer);
        Assert.False(new MethodTableView(typeof(BitArrayLike).TypeHandle.Value).HasFinalizer);
        Assert.False(new MethodTableView(typeof(List<string>).TypeHandle.Value).HasFinalizer);
    }

    [Fact]
    public void Offsets_of_fields_are_known() => Assert.True(FieldDescriptors.AreKnown);

    class WithFinaliser
    {
        ~WithFinaliser() => GC.KeepAlive(this);
    }

    sealed class Derived : WithFinaliser;

    sealed class BitArrayLike;
}
