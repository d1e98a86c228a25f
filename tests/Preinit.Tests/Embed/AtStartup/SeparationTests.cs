namespace Preinit.Tests;

/// <summary>The code of one field's initialiser, taken out of the static constructor, gives the field the value that it had.</summary>
public class SeparationTests
{
    public static TheoryData<int, bool, string> Cases
    {
        get
        {
            var cases = new TheoryData<int, bool, string>();
            for (var i = 0; i < Initializers.All.Length; i++)
            {
                cases.Add(i, true, $"{Initializers.All[i].Type} F = {Initializers.All[i].Expression}");
                cases.Add(i, false, $"{Initializers.All[i].Type} F = {Initializers.All[i].Expression}");
            }
            return cases;
        }
    }

    /// <summary>Between initialisers that need local variables of all kinds, which the compiler uses again.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void An_initialiser_runs_by_itself(int index, bool isOptimized, string initializer)
    {
        var (type, _, show) = Initializers.All[index];
        using var made = new SeparatedClass($$"""
            public unsafe static class A
            {
                {{Others("Before")}}
                [RunAtStartup] public static {{initializer.Replace("unsafe ", "")}};
                {{Others("After")}}
                public static string Show() => $"{({{show}})}";
            }
            {{Initializers.Source}}
            """, isOptimized);
        Assert.Null(made.Failure);
        Assert.Equal(SeparatedClass.Call(made.Original, "Show"), SeparatedClass.Call(made.Separated, "Show"));
        Assert.All(made.Original.GetFields().Where(f => f.Name != "F"), f => Assert.NotNull(f.GetValue(null)));
        Assert.All(made.Separated.GetFields().Where(f => f.Name != "F"), f => Assert.Null(f.GetValue(null)));
    }

    static string Others(string name) => $$"""
        public static string {{name}}1 = $"{Source.Number(5)} {Source.Text(6)}";
        public static string {{name}}2 = Source.Number(3) switch { 1 => "one", 3 => Source.Text(3), _ => "other" };
        public static object {{name}}3 = Source.Boxed() is int n && n > 3 ? n : int.TryParse("5", out var m) ? m : 0;
        public static Func<int> {{name}}4 = () => 3;
        public static object {{name}}5 = (Source.Pair(), new Point(1, 2), new int[] { 1, 2, 3, 4, 5, 6 });
        """;
}
