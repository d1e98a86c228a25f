namespace Preinit.HeapImages.Tests;

/// <summary>Images that were saved by another build of the app.</summary>
public sealed class VersionTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    string Load(string before, string after) => new VersionedApp(folder).Run(before, after);

    [Fact]
    public void Fields_may_be_added_removed_moved_and_widened() => Assert.Equal("Ada 36 7.5 new 3 -5 1 same", Load(
        """
        class Base { public int Gone = 99; }
        class Person : Base { public short Age = 36; public string Name = "Ada"; public float Weight = 7.5f; public Person Self; public sbyte Small = -5; public bool Flag = true; }
        static class Make { public static object Root() { var p = new Person(); p.Self = p; return p; } }
        """,
        """
        class Base { public string Name; public int Count = 3; }
        class Person : Base { [DefaultValue("new")] public string Added; public Person Self; public double Weight; public long Age; [DefaultValue(3)] public int Other; public int Small; public bool Flag; }
        static class Show { public static string Text(object root) { var p = (Person)root;
            return $"{p.Name} {p.Age} {p.Weight} {p.Added} {p.Other} {p.Small} {(p.Flag ? 1 : 0)} {(p.Self == p ? "same" : "other")}"; } }
        """));

    [Fact]
    public void Types_fields_and_properties_may_be_renamed() => Assert.Equal("1 2 3", Load(
        """
        namespace Old { class Thing { public int A = 1; public int B { get; set; } = 2; public List<Part> Parts = [new Part()]; } struct Part { public int N; public Part() => N = 3; } }
        static class Make { public static object Root() => new Old.Thing(); }
        """,
        """
        namespace New { [RenamedFrom("Old.Thing")] class Item { [RenamedFrom("A")] public int First; [RenamedFrom("B")] public int Second { get; set; } public List<Piece> Parts; } 
            [RenamedFrom("Old.Part")] struct Piece { public string Added; [RenamedFrom("N")] public int Number; } }
        static class Show { public static string Text(object root) { var t = (New.Item)root; return $"{t.First} {t.Second} {t.Parts[0].Number}"; } }
        """));

    [Fact]
    public void Hash_tables_find_keys_that_have_other_hash_codes_now() => Assert.Equal("1 2 3 4 5 6", Load(
        """
        record Key(string Name); enum Colour : byte { Red = 1, Green = 2 }
        class Tables { public Dictionary<Key, int> Map = new() { [new("x")] = 1 }; public HashSet<Key> Set = [new("y")]; public ConcurrentDictionary<Key, int> Shared = new();
            public Dictionary<string, int> Names = new() { ["n"] = 4 }; public Dictionary<Colour, int> Colours = new() { [Colour.Green] = 5 }; public SortedDictionary<string, int> Sorted = new() { ["s"] = 6 }; }
        static class Make { public static object Root() { var t = new Tables(); t.Shared[new("z")] = 3; return t; } }
        """,
        """
        record Key(string Name) { public int Added { get; init; } }  enum Colour : byte { Red = 1, Green = 2, Blue = 3 }
        class Tables { public Dictionary<string, int> Names; public Dictionary<Key, int> Map; public HashSet<Key> Set; public ConcurrentDictionary<Key, int> Shared; public Dictionary<Colour, int> Colours; public SortedDictionary<string, int> Sorted; public int More; }
        static class Show { public static string Text(object root) { var t = (Tables)root;
            return $"{t.Map[new("x")]} {(t.Set.Contains(new("y")) ? 2 : 0)} {t.Shared[new("z")]} {t.Names["n"]} {t.Colours[Colour.Green]} {t.Sorted["s"]}"; } }
        """));

    [Fact]
    public void A_class_can_take_care_of_what_changed() => Assert.Equal("Ada Lovelace 1815 True", Load(
        """
        class Person { public string First = "Ada", Last = "Lovelace"; public string Born = "1815"; }
        static class Make { public static object Root() => new List<Person> { new() }; }
        """,
        """
        class Person : IMigrated { public string Name; public int Born; 
            public void Migrate(EarlierFields earlier) { earlier.TryGet("First", out var f); earlier.TryGet("Last", out var l); Name = $"{f} {l}"; if (earlier.TryGet("Born", out var b)) Born = int.Parse((string)b); Done = !earlier.TryGet("Name", out _); } 
            public bool Done; }
        static class Show { public static string Text(object root) { var p = ((List<Person>)root)[0]; return $"{p.Name} {p.Born} {p.Done}"; } }
        """));

    [Fact]
    public void What_does_not_fit_is_refused_with_the_differences()
    {
        var told = Load(
            """
            class A { public int Number; public string Text = "t"; public B Other = new(); } class B { public int X; } 
            static class Make { public static object Root() => new A(); }
            """,
            """
            class A { public string Number; public byte[] Text; public B Other; } class B { public short X; }
            static class Show { public static string Text(object root) => "loaded"; }
            """);
        Assert.StartsWith("PREINIT6107", told);
        Assert.Contains("A.Number was System.Int32, and is System.String now", told);
        Assert.Contains("B.X was System.Int32, and is System.Int16 now", told);
    }

    [Fact]
    public void An_object_that_no_longer_fits_its_field_is_refused() => Assert.Contains("A.Value holds a System.String, which is no System.Version", Load(
        """
        class A { public object Value = "text"; } static class Make { public static object Root() => new A(); }
        """,
        """
        class A { public Version Value; } static class Show { public static string Text(object root) => "loaded"; }
        """));

    [Fact]
    public void A_type_that_is_gone_matters_only_where_it_is_needed()
    {
        const string Before = """
            class A { public int X = 5; public object Extra = new Gone(); } class Gone { public List<Gone> More = [null]; }
            static class Make { public static object Root() => new A(); }
            """;
        Assert.Equal("5", Load(Before, "class A { public int X; } static class Show { public static string Text(object root) => $\"{((A)root).X}\"; }"));
        Assert.Contains("Gone does not exist any more", Load(Before, "class A { public int X; public object Extra; } static class Show { public static string Text(object root) => $\"{((A)root).X}\"; }"));
    }

    [Fact]
    public void Lambdas_of_another_build_are_refused_and_methods_found()
    {
        const string Rest = "static class Names { public static int Twice(int x) => 2 * x; } class A { public Func<int, int> Do; public int Added; }";
        Assert.Equal("42", Load("static class Make { public static object Root() => new A { Do = Names.Twice }; }" + Rest.Replace("public int Added;", ""),
            "static class Show { public static string Text(object root) => $\"{((A)root).Do(21)}\"; }" + Rest));
        Assert.StartsWith("PREINIT6107", Load("static class Make { public static object Root() => A.New(); }" + Rest.Replace("public int Added;", "public static A New() => new A { Do = x => 2 * x };"),
            "static class Show { public static string Text(object root) => $\"{((A)root).Do(21)}\"; }" + Rest.Replace("public int Added;", "public int Added; public static A New() => new A { Do = x => 3 * x };")));
    }

    [Fact]
    public void Structs_in_arrays_boxes_and_structs_are_converted() => Assert.Equal("1 a 2 b|3 c|4 d 5", Load(
        """
        struct P { public int N; public string S; public P(int n, string s) => (N, S) = (n, s); } struct Q { public P Inner; public byte M; }
        static class Make { public static object Root() => new object[] { new P[] { new(1, "a"), new(2, "b") }, new P(3, "c"), new Q[] { new() { Inner = new(4, "d"), M = 5 } } }; }
        """,
        """
        struct P { public string S; public Guid Added; public long N; } struct Q { public int M; public P Inner; }
        static class Show { public static string Text(object root) { var o = (object[])root; var p = (P[])o[0]; var b = (P)o[1]; var q = (Q[])o[2];
            return $"{p[0].N} {p[0].S} {p[1].N} {p[1].S}|{b.N} {b.S}|{q[0].Inner.N} {q[0].Inner.S} {q[0].M}"; } }
        """));
}
