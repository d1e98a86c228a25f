namespace Links.Concepts;

[Preinitialize]
static class DelegateShapes
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly Func<string, string> OpenInstance = typeof(string).GetMethod(nameof(string.Trim), [])!.CreateDelegate<Func<string, string>>();
    static readonly Func<object, string> OpenVirtual = typeof(object).GetMethod(nameof(ToString))!.CreateDelegate<Func<object, string>>();
    static readonly Func<IShape, int> OpenInterface = typeof(IShape).GetMethod(nameof(IShape.Area))!.CreateDelegate<Func<IShape, int>>();
    static readonly OnSquare OpenStruct = typeof(Square).GetMethod(nameof(Square.Area))!.CreateDelegate<OnSquare>();
    static readonly Func<string> OfNull = ((string?)null).Twice;
    static readonly IShape Box = new Square(3);
    static readonly Func<int> OfBox = Box.Area;
    static readonly Func<string> OfGenericStruct = new KeyValuePair<int, string>(7, "s").ToString;
    static readonly Func<string> OfLinked = typeof(DelegateShapes).ToString;
    static readonly Func<int, int>[] Cached = [Lambda(), Lambda()];
    static readonly Lazy<string>[] ManyOfOneMethod = [.. Enumerable.Range(0, 20).Select(i => new Lazy<string>(() => $"{i * i}"))];
    static readonly Publisher Source = MakeSource();

    public static void Print()
    {
        var square = new Square(6);
        WriteLine($"{OpenInstance(" x ")} {OpenVirtual(square)} {OpenInterface(square)} {OpenStruct(ref square)} [{OfNull()}] {OfBox()} {OfGenericStruct()}");
        WriteLine($"{OfLinked()} {ReferenceEquals(Cached[0], Cached[1])} {ReferenceEquals(Cached[0], Lambda())} {OfBox.Target == (object)Box}");
        WriteLine(string.Join(' ', ManyOfOneMethod.Select(l => l.Value)));
        Source.Changed -= Source.Note;
        Source.Change();
        WriteLine(Source.Notes);
    }

    static Func<int, int> Lambda() => x => x + 1;

    static Publisher MakeSource()
    {
        var source = new Publisher();
        source.Changed += source.Note;
        source.Changed += source.Note;
        return source;
    }

    delegate int OnSquare(ref Square square);

    interface IShape { int Area(); }

    record struct Square(int Side) : IShape
    {
        public readonly int Area() => Side * Side;
    }

    sealed class Publisher
    {
        public int Notes;
        public event Action? Changed;
        public void Change() => Changed?.Invoke();
        public void Note() => Notes++;
    }
}

static class ShapeExtensions
{
    public static string Twice(this string? text) => $"{text}{text}";
}
