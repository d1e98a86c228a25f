namespace Surrogates.Concepts;

/// <summary>Objects with native memory, for which the app says what is kept.</summary>
[Preinitialize]
static class OwnSurrogates
{
    static readonly NativeText Title = new("a title");
    static readonly Dictionary<NativeText, int> Ranks = new() { [Title] = 1, [new("second")] = 2 };
    static readonly Holder<NativeText>.Box Boxed = Holder<NativeText>.Make(Title);

    public static readonly bool Frozen = Preinitialization.IsCapturing;

    public static void Print()
    {
        WriteLine($"{Title} {string.Join(' ', Ranks.OrderBy(r => r.Value).Select(r => $"{r.Key}={r.Value}"))}");
        WriteLine($"{Ranks[Title]} {ReferenceEquals(Boxed.Value, Title)} {ReferenceEquals(Holder<NativeText>.Last, Title)} {Singleton.Instance.Text}");
        Title.Set("changed");
        WriteLine($"{Boxed.Value} {Ranks.Keys.First(k => ReferenceEquals(k, Title))}");
    }

    static class Holder<T>
    {
        public static T? Last;

        public static Box Make(T value)
        {
            Last = value;
            return new() { Value = value };
        }

        public sealed class Box
        {
            public T? Value;
        }
    }

    /// <summary>Has an object in the image and a static constructor that runs at a precise moment.</summary>
    [Preinitialize]
    sealed class Singleton
    {
        public static readonly Singleton Instance;
        static readonly NativeText Own;

        static Singleton()
        {
            Instance = new();
            Own = new("of the singleton");
        }

        public string Text => $"{Own}";
    }
}
