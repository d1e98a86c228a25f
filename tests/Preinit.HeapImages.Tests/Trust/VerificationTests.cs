using System.Collections.ObjectModel;
using System.Text;
using Preinit.HeapImages.Fuzz;

namespace Preinit.HeapImages.Tests.Trust;

public sealed class VerificationTests
{
    static object Again(object root, HeapImageVerification? verification = null) => Memory.Load<object>(Seeds.Image(root), new() { Verify = verification ?? new() });

    static string CodeOf(object root, HeapImageVerification? verification = null) => Assert.Throws<HeapImageException>(() => Again(root, verification)).Code;

    public static TheoryData<object> Plain => new(
        new List<string>(), new List<int> { 1 }, new Dictionary<string, int> { ["a"] = 1 }, new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase) { ["a"] = 1 }, new HashSet<string> { "a" },
        new Dictionary<(int, string), int> { [(1, "a")] = 2 }, new HashSet<(int, int)>(), new Queue<string>(["a"]), new Stack<int>([1]), new LinkedList<int>([1, 2]), new SortedList<string, int> { ["a"] = 1 },
        new SortedDictionary<string, int> { ["a"] = 1 }, new SortedSet<int> { 3, 1 }, new PriorityQueue<string, int>([("a", 1)]), new ReadOnlyCollection<int>([1]), new Collection<string> { "a" }, Tuple.Create(1, "a"),
        new KeyValuePair<int, string>(1, "a"), new Version(1, 2), 12.5m, DateTime.UnixEpoch, new DateOnly(2026, 1, 1), TimeSpan.MaxValue, Guid.Empty, new Rune('a'), new int?[] { 1, null }, new string[2, 2], new bool[3],
        Array.Empty<string>(), "", DayOfWeek.Friday, typeof(string), StringComparer.Ordinal, EqualityComparer<int>.Default, System.Globalization.CultureInfo.InvariantCulture,
        new Dictionary<string, int> { ["a"] = 1 }.Keys, System.Collections.Immutable.ImmutableArray.Create("a"));

    [Theory]
    [MemberData(nameof(Plain))]
    public void Plain_objects_of_the_framework_need_no_permission(object root) => Assert.Equal(root.GetType(), Again(root).GetType());

    [Fact]
    public void Tables_find_their_keys()
    {
        Assert.Equal(2, ((Dictionary<(int, string), int>)Again(new Dictionary<(int, string), int> { [(1, "a")] = 2, [(2, "b")] = 3 }))[(1, "a")]);
        Assert.Contains(new Key("a", 1), (HashSet<Key>)Again(new HashSet<Key> { new("a", 1), new("b", 2) }, HeapImageVerification.For<Key>()));
    }

    [Fact]
    public void Types_have_to_be_allowed_by_themselves_their_assembly_or_what_declares_them()
    {
        Assert.Equal("PREINIT6121", CodeOf(new Key("a", 1)));
        Again(new Key("a", 1), new() { AllowedTypes = [typeof(Key)] });
        Again(new List<Key[]> { new[] { new Key("a", 1) } }, new() { AllowedTypes = [typeof(Key)] });
        Again(new Key("a", 1), new() { AllowedAssemblies = [typeof(Key).Assembly] });
        Again(new Key("a", 1), HeapImageVerification.For<List<Key>>());
    }

    /// <summary>Their code does without checks of the runtime, in a way that is not proven.</summary>
    [Fact]
    public void Other_types_of_the_framework_have_to_be_named()
    {
        var text = new StringBuilder("abc");
        Assert.Equal("PREINIT6121", CodeOf(text));
        Assert.Equal("abc", Again(text, new() { AllowedTypes = [typeof(StringBuilder)] }).ToString());
    }

    sealed record WithFields(System.Text.RegularExpressions.Regex? Expression, HttpClient? Client);

    /// <summary>The image depends on their assemblies.</summary>
    [Fact]
    public void Fields_may_be_declared_as_anything()
    {
        Again(new WithFields(null, null), HeapImageVerification.For<WithFields>());
        Again(new WithFields(null, null), new() { AllowedTypes = [typeof(WithFields)] });
        Assert.Equal("PREINIT6121", CodeOf(new WithFields(new("a"), null), HeapImageVerification.For<WithFields>()));
    }

    sealed class WithMemory
    {
        public Memory<byte> Memory = new byte[4];
    }

    [Fact]
    public void A_class_with_such_a_struct_in_it_as_well()
    {
        Assert.Equal("PREINIT6122", CodeOf(new WithMemory(), HeapImageVerification.For<WithMemory>()));
        Again(new WithMemory(), HeapImageVerification.For<WithMemory>() with { AllowedTypes = [typeof(WithMemory), typeof(Memory<>)] });
    }

    sealed class Failure : Exception;

    [Fact]
    public void A_class_derived_from_such_a_class_as_well() => Assert.Equal("PREINIT6122", CodeOf(new Failure(), HeapImageVerification.For<Failure>()));

    [Fact]
    public void Delegates_are_refused()
    {
        Func<int> one = () => 1;
        Assert.Equal("PREINIT6121", CodeOf(one, new() { AllowedAssemblies = [typeof(VerificationTests).Assembly], AllowedTypes = [typeof(Func<>)] }));
    }

    sealed class Single
    {
        public static readonly Single Instance = new();
    }

    [Fact]
    public void A_read_only_static_field_of_an_allowed_type_is_found_again()
    {
        Assert.Same(Single.Instance, Again(Single.Instance, HeapImageVerification.For<Single>()));
        Assert.Equal("PREINIT6121", CodeOf(new List<object> { Single.Instance }));
    }

    sealed class Service(int port)
    {
        public int Port => port;
    }

    sealed class ServiceSurrogate : ISurrogate<Service>
    {
        public object? Keep(Service service) => service.Port;

        public Service Rebuild(object? kept) => new((int)kept!);
    }

    [Fact]
    public void Surrogates_are_refused()
    {
        Assert.Equal(7, ((Service)((object[])Memory.Load<object>(Seeds.Image(new object[] { new Service(7) })))[0]).Port);
        Assert.Equal("PREINIT6121", CodeOf(new object[] { new Service(7) }, HeapImageVerification.For<Service>(typeof(ServiceSurrogate))));
    }

    [Fact]
    public void With_changes_what_is_allowed()
    {
        var key = HeapImageVerification.For<Key>();
        Again(new Key("a", 1), key);
        Assert.Equal("PREINIT6121", CodeOf(new Key("a", 1), key with { AllowedTypes = [] }));
    }
}
