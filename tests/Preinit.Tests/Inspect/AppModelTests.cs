using System.Globalization;
using Preinit.Inspect;

namespace Preinit.Tests;

/// <summary>What is in an image can be read without the runtime: objects, their types, and what they hold.</summary>
public class AppModelTests
{
    struct Key
    {
        public byte Low;
        public string? Text;
    }

    sealed class Item
    {
        public bool Flag = true;
        public char Letter = '\n';
        public sbyte Small = -1;
        public ushort Short = ushort.MaxValue;
        public uint Number = uint.MaxValue;
        public long Long = long.MinValue;
        public double Ratio = 0.1;
        public float Half = 0.5f;
        public decimal Price = -12.50m;
        public DayOfWeek Day = DayOfWeek.Friday;
        public DateTime When = new(2026, 11, 30, 12, 0, 0, DateTimeKind.Utc);
        public TimeSpan Span = TimeSpan.FromSeconds(90);
        public Guid Id = Guid.Parse("00112233-4455-6677-8899-aabbccddeeff");
        public Key Key = new() { Low = 3, Text = "deep" };
        public int? Maybe = 7;
        public object? Nothing = null;
        public string Name { get; } = "name";
        public IComparer<string> Order = StringComparer.Ordinal;
        public WeakReference<string>? Weak;
    }

    [Fact]
    public void Values_are_read_as_they_were()
    {
        var fields = FieldsOf(InspectedGraph.Of(new Item()), "Item");
        Assert.Equal(new Dictionary<string, string>
        {
            ["Flag"] = "true", ["Letter"] = "'\\n'", ["Small"] = "-1", ["Short"] = "65535", ["Number"] = "4294967295", ["Long"] = "-9223372036854775808", ["Ratio"] = "0.1",
            ["Half"] = "0.5", ["Price"] = "-12.50", ["Day"] = "5", ["When"] = "2026-11-30T12:00:00.0000000Z", ["Span"] = "00:01:30", ["Id"] = "00112233-4455-6677-8899-aabbccddeeff",
            ["Key.Low"] = "3", ["Key.Text"] = "\"deep\"", ["Maybe.hasValue"] = "true", ["Maybe.value"] = "7", ["Nothing"] = "null", ["Name"] = "\"name\"",
            ["Order"] = "(an object outside the image)", ["Weak"] = "null",
        }, fields);
    }

    [Fact]
    public void What_is_made_at_startup_says_so() =>
        Assert.Equal("(made at start-up)", FieldsOf(InspectedGraph.Of(new Item { Weak = new("x") }), "Item")["Weak"]);

    [Fact]
    public void Elements_have_their_indexes()
    {
        var app = InspectedGraph.Of(new[] { new Key { Low = 1, Text = "a" }, new Key() }, new int[2, 2] { { 1, 2 }, { 3, 4 } }, new[] { "x", null }, Array.CreateInstance(typeof(int), [1], [5]));
        Assert.Equal("[0].Text=\"a\" [0].Low=1 [1].Text=null [1].Low=0", Text(app, app.Roots[0].Target));
        Assert.Equal("[0,0]=1 [0,1]=2 [1,0]=3 [1,1]=4", Text(app, app.Roots[1].Target));
        Assert.Equal("[0]=\"x\" [1]=null", Text(app, app.Roots[2].Target));
        Assert.Equal("[5]=0", Text(app, app.Roots[3].Target));
    }

    [Fact]
    public void Objects_are_told_in_a_few_words()
    {
        var app = InspectedGraph.Of(5L, "a\"b", new int[3][], new int[2, 3], new Item(), new string('x', 100));
        Assert.Equal(["long 5", "\"a\\\"b\"", "int[3][]", "int[,] (6 elements)", "Item", $"\"{new string('x', 60)}\"…"],
            app.Roots.Take(6).Select(r => ObjectText.Of(app, r.Target)));
    }

    [Fact]
    public void Counts_and_sizes_are_those_of_the_image()
    {
        object[] graph = ["abc", new int[10], new Item()];
        using var captured = CapturedGraph.Of(graph);
        var app = InspectedGraph.Of((object)graph);
        Assert.Equal(captured.ObjectCount, app.ObjectCount);
        Assert.Equal(app.ObjectCount, app.Types.Sum(t => t.Count));
        Assert.Equal(app.HeapBytes, app.Types.Sum(t => t.Bytes));
        Assert.Equal(app.HeapBytes, Enumerable.Range(0, app.ObjectCount).Sum(app.SizeOf));
        Assert.Equal("abc", app.TextOf(ObjectQuery.Find(app, "abc").Single()));
    }

    [Fact]
    public void The_validity_key_is_that_of_the_capture()
    {
        var app = InspectedGraph.Of(new SortedSet<string> { "a" });
        Assert.Equal(typeof(object).Module.ModuleVersionId, app.Key.CoreLibrary);
        Assert.Equal(Environment.Version.ToString(), app.Key.FrameworkVersion);
        Assert.Contains(new AssemblyModel("System.Collections", typeof(SortedSet<>).Module.ModuleVersionId), app.Key.Assemblies);
    }

    [Fact]
    public void Parts_are_put_together()
    {
        var app = InspectedGraph.InParts(new Item(), new Key[2], null);
        Assert.True(app.Parts.Count > 2 && app.Parts[0].ObjectCount == 0);
        Assert.Equal(app.ObjectCount, app.Parts.Sum(p => p.ObjectCount));
        Assert.Equal(["App.Type0.Value", "App.Type1.Value"], app.Roots.Where(r => r.IsStaticField).Select(r => r.Name).Order(StringComparer.Ordinal));
        Assert.Equal("name", app.TextOf(ObjectQuery.Find(app, "name").Single()));
        Assert.Equal("System.Private.CoreLib", app.Types.Single(t => t.Name == "string").Assembly);
        foreach (var i in Enumerable.Range(0, app.ObjectCount))
            Assert.Equal(app.Parts[app.PartOf(i)].FirstObject == i, app.IsRoots(i));
    }

    [Fact]
    public void Without_names_references_and_texts_are_there_all_the_same()
    {
        var app = AppModel.Of(new("app", [new(InspectedGraph.Place, InspectedGraph.NamelessBytes(new Item()))], [null]));
        Assert.False(app.HasNames);
        Assert.Contains(app.Types, t => t.Name == "string");
        var path = Assert.Single(new PathSearch(app).Find(ObjectQuery.Find(app, "deep"), 10, out _));
        Assert.Matches(@"^\(root 0 of part 0\)\.\+\d+$", path.ToString());
    }

    [Fact]
    public void Names_that_the_code_does_not_have_are_noticed()
    {
        var bytes = InspectedGraph.Bytes("x");
        var app = AppModel.Of(new("app", [new(InspectedGraph.Place, bytes)], [["object[]", "App.Other"]]));
        Assert.Equal("type 1 of part 0 is called string, and the code beside it names App.Other", Assert.Single(app.Problems));
        Assert.Empty(AppModel.Of(new("app", [new(InspectedGraph.Place, bytes)], [["object[]", "string"]])).Problems);
    }

    [Theory]
    [InlineData("System.Collections.Generic.Dictionary<string, App.Item>.Entry[]", "Dictionary<string, Item>.Entry[]")]
    [InlineData("App.Outer.Inner", "Inner")]
    [InlineData("int?", "int?")]
    [InlineData("A.B<C.D<E.F>[], G>.H", "B<D<F>[], G>.H")]
    public void Short_names_have_no_namespaces(string name, string expected) => Assert.Equal(expected, new TypeModel(0, name, "", []).ShortName);

    static Dictionary<string, string> FieldsOf(AppModel app, string type) =>
        app.FieldsOf(ObjectQuery.Find(app, type).Single()).ToDictionary(f => f.Label, f => ObjectText.Of(app, f));

    static string Text(AppModel app, int number) =>
        string.Join(' ', app.FieldsOf(number).Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Label}={ObjectText.Of(app, f)}")));
}
