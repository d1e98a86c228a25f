using System.Reflection;

namespace Preinit.Tests;

/// <summary>Delegates of every shape: each restored one says what the original says.</summary>
public class DelegateShapeTests
{
    static readonly IShape Box = new Square(3);

    /// <summary>Delegates without parameters, or with one that is given.</summary>
    static readonly Dictionary<string, (Delegate Function, object?[] Arguments)> Shapes = new()
    {
        ["open instance"] = (Create<Func<string, string>>(typeof(string), nameof(string.Trim)), ["  x "]),
        ["open virtual"] = (Create<Func<object, string>>(typeof(object), nameof(ToString)), [new Square(4)]),
        ["open interface"] = (Create<Func<IShape, int>>(typeof(IShape), nameof(IShape.Area)), [new Square(5)]),
        ["open on a struct"] = (Create<OnStruct>(typeof(Square), nameof(Square.Area)), [new Square(6)]),
        ["open generic method"] = (typeof(Same).GetMethod(nameof(Same.Type))!.MakeGenericMethod(typeof(Guid)).CreateDelegate<Func<Same, string>>(), [new Same()]),
        ["bound to null"] = (typeof(Same).GetMethod(nameof(Same.IsNull))!.CreateDelegate<Func<bool>>(null), []),
        ["extension method"] = ((Func<string>)"text".Twice, []),
        ["extension method of null"] = ((Func<string>)((string?)null).Twice, []),
        ["static through an argument"] = (typeof(ShapeExtensions).GetMethod(nameof(ShapeExtensions.Twice))!.CreateDelegate<Func<string, string>>(), ["a"]),
        ["interface, of a boxed struct"] = ((Func<int>)Box.Area, []),
        ["default method of an interface"] = ((Func<int>)Box.Doubled, []),
        ["virtual, of a boxed struct"] = ((Func<string?>)((object)Box).ToString, []),
        ["inherited by a struct"] = ((Func<int>)((object)new KeyValuePair<int, int>(1, 2)).GetHashCode, []),
        ["generic struct"] = ((Func<string?>)new KeyValuePair<int, string>(7, "s").ToString, []),
        ["generic method"] = ((Func<string>)new Same().Type<List<string>>, []),
        ["generic type, shared code"] = ((Func<string>)Holder<string>.Name, []),
        ["local function"] = (Local(8), []),
        ["lambda"] = ((Func<int, int>)(i => i + 1), [1]),
        ["base implementation"] = (new Derived().OfBase(), []),
        ["bound to a linked object"] = ((Func<string, string, int>)StringComparer.Ordinal.Compare, ["a", "b"]),
        ["bound to a method"] = ((Func<ParameterInfo[]>)typeof(string).GetMethod(nameof(string.Trim), [])!.GetParameters, []),
        ["bound to a delegate"] = ((Func<string>)((Func<string>)"text".Twice).Invoke, []),
    };

    public static TheoryData<string> Kinds => [.. Shapes.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void It_says_the_same(string kind)
    {
        var (function, arguments) = Shapes[kind];
        using var captured = CapturedGraph.Of(new object[] { function, new Node { Anything = function } });
        foreach (var path in Enum.GetValues<RestorePath>())
        {
            var restored = captured.Restore<object[]>(path);
            var again = Assert.IsAssignableFrom<Delegate>(restored[0]);
            Assert.NotSame(function, again);
            Assert.Same(again, ((Node)restored[1]).Anything);
            Assert.Equal((function.GetType(), function.Method), (again.GetType(), again.Method));
            Assert.Equal(function.DynamicInvoke(arguments), again.DynamicInvoke(arguments));
        }
    }

    [Theory]
    [InlineData(RestorePath.PinnedArray)]
    [InlineData(RestorePath.ObjectByObject)]
    public void An_event_keeps_its_subscribers(RestorePath path)
    {
        var publisher = new Publisher();
        publisher.Changed += Publisher.Count;
        publisher.Changed += publisher.Note;
        publisher.Changed += publisher.Note;
        using var captured = CapturedGraph.Of(publisher);
        var restored = captured.Restore<Publisher>(path);
        restored.Changed -= restored.Note; // found, so it is equal
        restored.Change();
        Assert.Equal((1, 0), (restored.Notes, publisher.Notes));
    }

    static T Create<T>(Type type, string method) where T : Delegate => type.GetMethod(method, [])!.CreateDelegate<T>();

    static Func<int> Local(int value)
    {
        int Add() => value + 1;
        return Add;
    }

    delegate int OnStruct(ref Square square);

    interface IShape
    {
        int Area();
        int Doubled() => 2 * Area();
    }

    record struct Square(int Side) : IShape
    {
        public readonly int Area() => Side * Side;
    }

    sealed class Same
    {
        public string Type<T>() => typeof(T).Name;
        public bool IsNull() => this == null;
    }

    static class Holder<T>
    {
        public static string Name() => typeof(T).Name;
    }

    class Base
    {
        public virtual string Text() => "base";
    }

    sealed class Derived : Base
    {
        public override string Text() => "derived";
        public Func<string> OfBase() => base.Text;
    }

    sealed class Publisher
    {
        public int Notes;
        public event Action? Changed;
        public void Change() => Changed?.Invoke();
        public void Note() => Notes++;
        public static void Count() { }
    }
}

static class ShapeExtensions
{
    public static string Twice(this string? text) => $"{text}{text}";
}
