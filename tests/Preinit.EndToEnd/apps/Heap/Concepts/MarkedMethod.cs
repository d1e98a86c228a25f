namespace Heap.Concepts;

/// <summary>Neither of the types that the method fills is marked.</summary>
static class MarkedMethod
{
    public static bool Frozen;

    [Preinitialize]
    static void Fill()
    {
        Frozen = Preinitialization.IsCapturing;
        WithoutConstructor.Text = new string('w', 3);
        WithoutConstructor.Numbers = [1, 2];
        WithConstructor.Items.Add("filled");
        WithConstructor.Count++;
        new Instance().Touch();
    }

    public static void Print()
    {
        WriteLine($"{WithoutConstructor.Text} {WithoutConstructor.Numbers?.Length} {WithoutConstructor.Other == null}");
        WriteLine($"{string.Join(' ', WithConstructor.Items)} {WithConstructor.Count} {WithPreciseConstructor.Log.Count} {Instance.Touched}");
        WithoutConstructor.Other = "set later";
        WriteLine(WithoutConstructor.Other);
    }

    static class WithoutConstructor
    {
        public static string? Text;
        public static int[]? Numbers;
        public static string? Other;
    }

    static class WithConstructor
    {
        public static readonly List<string> Items = ["initial"];
        public static int Count = 10;
    }

    static class WithPreciseConstructor
    {
        public static readonly List<string> Log;
        static WithPreciseConstructor() => Log = ["constructed"];
    }

    sealed class Instance
    {
        public static int Touched;
        public void Touch() => Touched += WithPreciseConstructor.Log.Count;
    }
}
