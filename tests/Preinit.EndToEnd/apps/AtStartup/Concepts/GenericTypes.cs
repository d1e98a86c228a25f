namespace AtStartup.Concepts;

/// <summary>Each instantiation runs its own, whether the image has it or not.</summary>
[Preinitialize]
static class GenericTypes
{
    public static readonly bool Frozen = Preinitialization.IsCapturing && Store<int>.Names.Count == 1 + Store<string>.Plural;

    public static void Print()
    {
        WriteLine($"{Store<int>.Where} {Store<string>.Where} {Store<Guid>.Where} {Store<int>.Make(5)} {Store<string>.Default == null}");
        WriteLine($"{Store<int>.Names[0]} {Store<string>.Names[1]} {Store<Guid>.Names.Count} {Store<int>.AtPublish == Store<string>.AtPublish}");
    }

    static class Store<T>
    {
        public static readonly bool AtPublish = Preinitialization.IsCapturing;
        public static readonly List<string> Names = [typeof(T).Name, $"{typeof(T).Name}s"];
        public static int Plural = Names.IndexOf($"{typeof(T).Name}s");

        [RunAtStartup]
        public static readonly string Where = $"{Names[0]} {(Preinitialization.IsCapturing ? "at publish" : "at start-up")}";

        [RunAtStartup]
        public static readonly Func<T, string> Make = value => $"{value} {Where}";

        [RunAtStartup]
        public static readonly T? Default = Names.Count > 1 ? default : throw new InvalidOperationException();
    }
}
