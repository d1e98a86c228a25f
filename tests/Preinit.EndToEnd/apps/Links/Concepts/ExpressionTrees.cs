using System.Linq.Expressions;

namespace Links.Concepts;

[Preinitialize]
static class ExpressionTrees
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly Expression<Func<int, int, int>> Sum = (a, b) => a + b * 2;
    static readonly Expression<Func<Item, string>> Text = item => item.Name.ToUpperInvariant() + item.Count;
    static readonly Expression<Func<int>> Closed = Close(5);
    static readonly Expression<Func<Item>> Made = () => new Item { Name = "made", Count = 3 };

    public static void Print()
    {
        WriteLine($"{Sum} {Text} {Made}");
        WriteLine($"{Sum.Compile()(1, 2)} {Text.Compile()(new() { Name = "n", Count = 1 })} {Closed.Compile()()} {Made.Compile()().Name}");
        var swapped = Expression.Lambda<Func<int, int, int>>(Sum.Body, Sum.Parameters.Reverse());
        WriteLine(swapped.Compile()(1, 2));
    }

    static Expression<Func<int>> Close(int value) => () => value + 1;

    sealed class Item
    {
        public string Name { get; set; } = "";
        public int Count { get; set; }
    }
}
