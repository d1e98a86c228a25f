extern alias inspect;

using System.Runtime.CompilerServices;
using inspect::Preinit.Inspect;

namespace Preinit.HeapImages.Tests.Inspect;

/// <summary>What is in a heap image can be read without the runtime, with the names that it has for its types and fields.</summary>
public sealed class InspectedImageTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    enum Small : byte
    {
        None,
        Some = 200,
    }

    struct Key
    {
        public byte Low;
        public string? Text;
    }

    [InlineArray(3)]
    struct Three
    {
        public short First;
    }

    class Parent
    {
        public int Inherited = 12;
    }

    sealed class Item : Parent
    {
        public bool Flag = true;
        public char Letter = '\n';
        public sbyte Tiny = -1;
        public ulong Long = ulong.MaxValue;
        public double Ratio = 0.1;
        public decimal Price = -12.50m;
        public Small Kind = Small.Some;
        public DateTime When = new(2026, 11, 30, 12, 0, 0, DateTimeKind.Utc);
        public TimeSpan Span = TimeSpan.FromSeconds(90);
        public Guid Id = Guid.Parse("00112233-4455-6677-8899-aabbccddeeff");
        public Key Key = new() { Low = 3, Text = "deep" };
        public int? Maybe = 7;
        public Three Numbers;
        public object? Nothing = null;
        public object Box = 5;
        public object EnumBox = Small.Some;
        public string Name { get; } = "name";
        public IComparer<string> Order = StringComparer.Ordinal;
        public Type Of = typeof(List<int>);
        public WeakReference<string> Weak = new("x");
    }

    AppModel Inspected(object root, SaveOptions? options = null)
    {
        HeapImage.Save(folder["x"], root, options);
        return AppModel.Load(folder["x"]);
    }

    static Dictionary<string, string> FieldsOf(AppModel app, int number) => app.FieldsOf(number).ToDictionary(f => f.Label, f => ObjectText.Of(app, f));

    static void AssertSame(Dictionary<string, string> expected, Dictionary<string, string> actual) =>
        Assert.Equal(expected.OrderBy(e => e.Key, StringComparer.Ordinal), actual.OrderBy(e => e.Key, StringComparer.Ordinal));

    static string Text(AppModel app, int number) => string.Join(' ', app.FieldsOf(number).Select(f => $"{f.Label}={ObjectText.Of(app, f)}"));

    static int Root(AppModel app) => app.Roots.Single(r => r.Name == "root").Target;

    [Fact]
    public void Values_are_read_as_they_were()
    {
        var item = new Item();
        item.Numbers[1] = 8;
        var app = Inspected(item);
        AssertSame(new()
        {
            ["Inherited"] = "12", ["Flag"] = "true", ["Letter"] = "'\\n'", ["Tiny"] = "-1", ["Long"] = "18446744073709551615", ["Ratio"] = "0.1", ["Price"] = "-12.50", ["Kind"] = "200",
            ["When"] = "2026-11-30T12:00:00.0000000Z", ["Span"] = "00:01:30", ["Id"] = "00112233-4455-6677-8899-aabbccddeeff", ["Key.Low"] = "3", ["Key.Text"] = "\"deep\"",
            ["Maybe.hasValue"] = "true", ["Maybe.value"] = "7", ["Numbers[0]"] = "0", ["Numbers[1]"] = "8", ["Numbers[2]"] = "0", ["Nothing"] = "null", ["Box"] = "int 5",
            ["EnumBox"] = "Small 200", ["Name"] = "\"name\"", ["Order"] = "OrdinalCaseSensitiveComparer.Instance", ["Of"] = "typeof(List<int>)", ["Weak"] = "(made when it is loaded)",
        }, FieldsOf(app, Root(app)));
    }

    [Fact]
    public void Elements_have_their_indexes()
    {
        var app = Inspected(new object[] { new[] { new Key { Low = 1, Text = "a" }, new Key() }, new int[2, 2] { { 1, 2 }, { 3, 4 } }, new[] { "x", null }, new[] { Small.Some }, new[] { 1m } });
        string[] texts = [.. app.FieldsOf(Root(app)).Select(f => Text(app, f.Target))];
        Assert.Equal(["[0].Text=\"a\" [0].Low=1 [1].Text=null [1].Low=0", "[0,0]=1 [0,1]=2 [1,0]=3 [1,1]=4", "[0]=\"x\" [1]=null", "[0]=200", "[0]=1"], texts);
    }

    [Fact]
    public void Types_have_the_names_that_publish_gives_them()
    {
        var app = Inspected(new Dictionary<long, List<string>> { [1] = ["a"] });
        Assert.Contains(app.Types, t => t.Name == "System.Collections.Generic.Dictionary<long, System.Collections.Generic.List<string>>.Entry[]" && t.Assembly == "System.Private.CoreLib");
        Assert.Equal("System.Collections.Generic.Dictionary<long, System.Collections.Generic.List<string>>", app.HeapImage!.RootType);
    }

    [Fact]
    public void What_a_table_is_built_from_is_named()
    {
        var app = Inspected(new Dictionary<(int, string), int> { [(1, "a")] = 2 });
        Assert.Contains(app.Roots, r => r.Name.EndsWith(": what it is made from)", StringComparison.Ordinal));
        Assert.All(app.Roots, r => Assert.NotEqual("", r.Name));
    }

    [Fact]
    public void Every_graph_of_the_round_trips_is_read()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var app = Inspected(Preinit.Tests.RandomGraph.Create(seed, 60));
            Assert.Equal(app.ObjectCount, Enumerable.Range(0, app.ObjectCount).Count(i => app.FieldsOf(i).Count() >= 0 && !app.TypeOf(i).Name.StartsWith('(')));
            HeapSnapshot.Write(app, Stream.Null);
        }
    }

    [Fact]
    public void The_file_says_what_it_is()
    {
        var secret = new byte[32];
        var image = Inspected(new Item(), new() { Signer = HeapImageSigner.Hmac("k1", secret) }).HeapImage!;
        Assert.Equal(new("x", new FileInfo(folder["x"]).Length, HeapImage.IdentityOf(folder["x"]), new("k1", "HmacSha256")), image.File);
        Assert.False(image.IsChange);
        Assert.Null(Inspected(new Item()).HeapImage!.File.Signature);
    }

    [Fact]
    public void A_change_is_read_with_what_it_is_based_on()
    {
        HeapImage.Save(folder["base"], new List<string> { "a", "b" });
        HeapImage.SaveDelta(folder["1"], folder["base"], new List<string> { "a", "c" });
        HeapImage.SaveDelta(folder["2"], folder["1"], new List<string> { "a", "d" });
        var app = AppModel.Load(folder["2"]);
        Assert.Equal(["2", "1", "base"], app.HeapImage!.Files.Select(f => f.Name));
        Assert.Equal(new[] { "2", "1", "base" }.Select(n => HeapImage.IdentityOf(folder[n])), app.HeapImage.Files.Select(f => f.Identity));
        Assert.NotEmpty(ObjectQuery.Find(app, "d"));

        Directory.CreateDirectory(folder["elsewhere"]);
        File.Move(folder["base"], folder["elsewhere/moved"]);
        var problem = Assert.Throws<InspectException>(() => AppModel.Load(folder["2"]));
        Assert.Equal(InspectCodes.MissingBase, problem.Code);
        Assert.Contains("'base'", problem.Message);
        Assert.NotEmpty(ObjectQuery.Find(AppModel.Load(folder["2"], folder["elsewhere/moved"]), "d"));
        HeapImage.Save(folder["base"], new List<string> { "x" });
        Assert.Equal(InspectCodes.MissingBase, Assert.Throws<InspectException>(() => AppModel.Load(folder["2"])).Code);
        File.WriteAllText(folder["none"], "no image");
        Assert.Equal(InspectCodes.DamagedImage, Assert.Throws<InspectException>(() => AppModel.Load(folder["2"], folder["none"])).Code);
    }

    [Fact]
    public void Two_states_of_a_world_are_compared()
    {
        HeapImage.Save(folder["before"], new Dictionary<string, string> { ["a"] = "1", ["b"] = "2" });
        HeapImage.SaveDelta(folder["after"], folder["before"], new Dictionary<string, string> { ["a"] = "1", ["b"] = "3", ["c"] = "4" });
        var changes = ImageComparison.Of(AppModel.Load(folder["before"]), AppModel.Load(folder["after"]), 20).Changes;
        Assert.Contains(changes, c => c.Path.Contains("\"c\"", StringComparison.Ordinal));
        Assert.Empty(ImageComparison.Of(AppModel.Load(folder["before"]), AppModel.Load(folder["before"]), 20).Changes);
    }

    [Fact]
    public void Damage_is_found_wherever_it_is()
    {
        HeapImage.Save(folder["x"], new Item());
        var whole = File.ReadAllBytes(folder["x"]);
        var (found, tried) = (0, 0);
        for (var i = 8; i < whole.Length; i += 11)
        {
            var damaged = (byte[])whole.Clone();
            damaged[i] ^= 0x21;
            File.WriteAllBytes(folder["x"], damaged);
            tried++;
            try
            {
                AppModel.Load(folder["x"]);
            }
            catch (InspectException exception)
            {
                Assert.Equal(InspectCodes.DamagedImage, exception.Code);
                found++;
            }
        }
        Assert.InRange(found, tried - 1, tried); // between manifest and image lies nothing
        File.WriteAllBytes(folder["x"], whole[..^8]);
        Assert.Equal(InspectCodes.DamagedImage, Assert.Throws<InspectException>(() => AppModel.Load(folder["x"])).Code);
    }

    [Fact]
    public void A_folder_is_looked_through_for_apps_only()
    {
        HeapImage.Save(folder["world"], new Item());
        Assert.Equal(InspectCodes.NoImage, Assert.Throws<InspectException>(() => AppModel.Load(folder.Root)).Code);
    }
}
