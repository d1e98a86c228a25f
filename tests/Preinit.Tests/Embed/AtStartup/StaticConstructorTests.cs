namespace Preinit.Tests;

/// <summary>Assignments in the body of a static constructor, and what cannot be told apart there.</summary>
public class StaticConstructorTests
{
    [Theory]
    [InlineData("G = Source.Number(1).ToString(); F = Source.Number(2); H = Source.Text(3);", 2)]
    [InlineData("G = Source.Text(1); F = G is null or \"t1\" ? 4 : 5; H = G;", 4)]
    [InlineData("var n = Source.Number(2); F = n + n; G = \"g\";", 4)]
    [InlineData("var n = Source.Number(2); if (n > 1) F = n; else F = -n; for (var i = 0; i < 3; i++) F += i;", 5)]
    [InlineData("G = \"g\"; try { F = int.Parse(\"no\"); } catch (FormatException) { F = 7; } finally { F++; } H = \"h\";", 8)]
    [InlineData("try { F = int.Parse(\"no\"); } catch (Exception e) when (e is FormatException) { F = 6; } H = \"h\";", 6)]
    [InlineData("G = \"g\"; if (G.Length == 1) H = \"h\"; foreach (var n in Source.Numbers()) F += n;", 6)]
    [InlineData("using (var s = new System.IO.StringReader(\"12\")) F = s.Read();", 49)]
    [InlineData("if (Source.Number(1) == 0) throw new Exception(); F = 3;", 3)]
    [InlineData("F = 3; if (Source.Number(1) == 1) return; F = 4;", 3)]
    [InlineData("F = 3; F += 4; G = F.ToString();", 7)]
    [InlineData("Source.TryGet(3, out F); G = \"g\";", 4)]
    [InlineData("System.Threading.Interlocked.Add(ref F, 5); G = \"g\";", 5)]
    [InlineData("(G, H) = (Source.Text(1), Source.Text(2)); F = 9;", 9)]
    [InlineData("switch (Source.Number(4)) { case 3: F = 1; break; case 4: F = 2; goto case 5; case 5: F *= 3; break; case 6: F = 9; break; case 7: F = 8; break; }", 6)]
    [InlineData("lock (typeof(string)) { F = 4; }", 4)]
    [InlineData("string n = null; int Local(int v) => v + 1; F = Local(3); n = Source.Text(1); G = n;", 4)]
    public void Assignments_are_kept(string body, int expected)
    {
        foreach (var isOptimized in new[] { true, false })
        {
            using var made = Make(body, isOptimized);
            Assert.Null(made.Failure);
            Assert.Equal((expected, expected), (SeparatedClass.ValueOf(made.Original, "F"), SeparatedClass.ValueOf(made.Separated, "F")));
            Assert.Equal((null, null), (SeparatedClass.ValueOf(made.Separated, "G"), SeparatedClass.ValueOf(made.Separated, "H")));
        }
    }

    [Fact]
    public void A_field_initialiser_and_the_body_are_kept_in_their_order()
    {
        using var made = new SeparatedClass("""
            public static class A
            {
                public static string G = "g";
                [RunAtStartup] public static readonly List<string> F = ["first"], E = [.. F, "second"];
                static A() { G += "!"; F = [.. E, .. F]; }
            }
            """);
        Assert.Equal(["first", "second", "first"], (List<string>)SeparatedClass.ValueOf(made.Separated, "F")!);
        Assert.Null(SeparatedClass.ValueOf(made.Separated, "G"));
    }

    [Fact]
    public void A_generic_class_keeps_it_for_each_instantiation()
    {
        using var made = new SeparatedClass("""
            public static class A<T>
            {
                public static readonly string G = typeof(T).FullName;
                [RunAtStartup] public static readonly Dictionary<T, List<T>> F = new() { [default(T)] = [default(T), .. Make(() => default(T))] };
                [RunAtStartup] public static T Value = F.Count > 0 && F.Keys.First() is var key ? key : default(T);
                static T[] Make(Func<T> make) => [make()];
                public static string Show() => $"{F.Count} {F[Value].Count} {Value}";
            }
            """, typeArgument: "System.Int32");
        Assert.Null(made.Failure);
        Assert.Equal("1 2 0", SeparatedClass.Call(made.Original, "Show"));
        Assert.Equal("1 2 0", SeparatedClass.Call(made.Separated, "Show"));
        Assert.Null(SeparatedClass.ValueOf(made.Separated, "G"));
    }

    [Fact]
    public void A_condition_for_an_initialiser_goes_along()
    {
        using var made = new SeparatedClass("""
            public static class A
            {
                public static readonly string G = "g";
                [RunAtStartup] public static readonly int F = G != null ? default(int) : throw new InvalidOperationException();
            }
            """, mayThrow: true);
        Assert.Equal(0, SeparatedClass.ValueOf(made.Original, "F"));
        Assert.IsType<InvalidOperationException>(made.Thrown?.InnerException);
    }

    [Theory]
    [InlineData("G = (F = 3).ToString();", "assigns A.G too")]
    [InlineData("var n = Source.Number(2); F = n; G = n.ToString();", "shares a local variable")]
    [InlineData("if (Source.Number(1) > 0) { F = 1; G = \"g\"; } else F = 2;", "assigns A.G too")]
    [InlineData("if (Source.Number(1) > 5) return; F = 2; G = \"g\";", "assigns A.G too")]
    [InlineData("var a = Source.Numbers(); foreach (var n in a) F += n; a[0] = F; Source.Sum(a);", "used again after")]
    [InlineData("F = 4; Source.Number(F);", "what that does to it would be lost")]
    [InlineData("F = 4; var list = new List<int>(); list.Add(F);", "what that does to it would be lost")]
    [InlineData("ref var g = ref G; g = \"g\"; F = 3 + g.Length;", "assigns A.G too")]
    [InlineData("System.Threading.Interlocked.Exchange(ref G, \"g\"); F = System.Threading.Interlocked.Exchange(ref G, \"h\").Length;", "assigns A.G too")]
    [InlineData("F = Source.Number(G?.Length ?? 0); G = \"g\";", "uses A.G, to which")]
    [InlineData("H = Source.Text(1); F = H.Length; H.Insert(0, \"x\");", "uses A.H, to which")]
    [InlineData("Source.Last = 2;", "does not assign it")]
    [InlineData("Other<int>.F = 2;", "does not assign it")]
    public void What_cannot_be_told_apart_is_said(string body, string reason)
    {
        foreach (var isOptimized in new[] { true, false })
        {
            using var made = Make(body, isOptimized);
            Assert.True(made.FailedField == "F", $"optimised: {isOptimized}");
            Assert.Contains(reason, made.Failure);
        }
    }

    [Fact]
    public void Another_instantiation_of_the_same_class_is_another_class()
    {
        using var made = new SeparatedClass("""
            public static class A<T>
            {
                [RunAtStartup] public static int F;
                static A() { if (typeof(T) == typeof(string)) A<int>.F = 3; }
            }
            """, typeArgument: "System.Int32");
        Assert.Contains("does not assign it", made.Failure);
    }

    [Fact]
    public void A_class_without_a_static_constructor_has_nothing_to_separate()
    {
        using var made = new SeparatedClass("public static class A { [RunAtStartup] public static int F; }");
        Assert.Contains("does not assign it", made.Failure);
    }

    static SeparatedClass Make(string body, bool isOptimized) => new($$"""
        public unsafe static class A
        {
            public static string G, H;
            [RunAtStartup] public static int F;
            static A() { {{body}} }
        }
        public static class Other<T> { public static int F; }
        {{Initializers.Source}}
        """, isOptimized);
}
