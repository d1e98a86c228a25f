using System.Linq.Expressions;
using System.Reflection;

namespace Preinit.Tests;

/// <summary>Objects of reflection are found again by code, not copied.</summary>
public class ReflectionLinkTests
{
    const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    static readonly Dictionary<string, Func<object?>> Linked = new()
    {
        ["method"] = () => typeof(ReflectionLinkTests).GetMethod(nameof(It_is_linked)),
        ["private method"] = () => Hidden("Same", []),
        ["overload"] = () => typeof(string).GetMethod(nameof(string.IndexOf), [typeof(char), typeof(int)]),
        ["inherited method, as seen from the derived type"] = () => typeof(DerivedNode).GetMethod(nameof(ToString)),
        ["generic method definition"] = () => Hidden("Generic", []),
        ["generic method"] = () => Hidden("Generic", []).MakeGenericMethod(typeof(string)),
        ["generic method of a struct"] = () => Hidden("Generic", []).MakeGenericMethod(typeof(Guid)),
        ["method of a generic type"] = () => typeof(Dictionary<string, Node>).GetMethod("TryGetValue"),
        ["inherited method of a generic base"] = () => typeof(Texts).GetMethod("Add"),
        ["method of a generic type definition"] = () => typeof(Dictionary<,>).GetMethod("TryGetValue"),
        ["own generic type definition's method"] = () => typeof(Box<>).GetMethod("Read"),
        ["method of an interface"] = () => typeof(IEnumerable<int>).GetMethod("GetEnumerator"),
        ["operator"] = () => typeof(decimal).GetMethod("op_Addition"),
        ["constructor"] = () => typeof(Node).GetConstructor([]),
        ["constructor of a generic type"] = () => typeof(List<Node>).GetConstructor([typeof(int)]),
        ["static constructor"] = () => typeof(ReflectionLinkTests).TypeInitializer,
        ["field"] = () => typeof(Node).GetField(nameof(Node.Weight)),
        ["private field of the framework"] = () => typeof(List<int>).GetField("_size", All),
        ["inherited field"] = () => typeof(DerivedNode).GetField(nameof(Node.Id)),
        ["constant"] = () => typeof(int).GetField(nameof(int.MaxValue)),
        ["member of an enumeration"] = () => typeof(DayOfWeek).GetField(nameof(DayOfWeek.Friday)),
        ["property"] = () => typeof(string).GetProperty(nameof(string.Length)),
        ["static property"] = () => typeof(DateTime).GetProperty(nameof(DateTime.UtcNow)),
        ["private property"] = () => typeof(ReflectionLinkTests).GetProperty("Secret", All),
        ["inherited property"] = () => typeof(Texts).GetProperty("Count"),
        ["indexer"] = () => typeof(string).GetProperties().Single(p => p.GetIndexParameters().Length == 1),
        ["property without a public setter"] = () => typeof(Exception).GetProperty(nameof(Exception.HResult)),
        ["event"] = () => typeof(AppDomain).GetEvent(nameof(AppDomain.ProcessExit)),
        ["parameter"] = () => typeof(string).GetMethod("IndexOf", [typeof(char), typeof(int)])!.GetParameters()[1],
        ["parameter of a constructor"] = () => typeof(List<Node>).GetConstructor([typeof(int)])!.GetParameters()[0],
        ["parameter of an indexer"] = () => typeof(string).GetProperties().Single(p => p.GetIndexParameters().Length == 1).GetIndexParameters()[0],
        ["return parameter"] = () => typeof(string).GetMethod("Trim", [])!.ReturnParameter,
        ["assembly"] = () => typeof(ReflectionLinkTests).Assembly,
        ["assembly of the framework"] = () => typeof(Expression).Assembly,
        ["module"] = () => typeof(Node).Module,
        ["type parameter"] = () => typeof(Dictionary<,>).GetGenericArguments()[1],
        ["type parameter of a method"] = () => Hidden("Generic", []).GetGenericArguments()[0],
        ["type of a reference"] = () => typeof(int).MakeByRefType(),
    };

    static ReflectionLinkTests() { }

    public static TheoryData<string> Kinds => [.. Linked.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void It_is_linked(string kind)
    {
        var target = Linked[kind]()!;
        using var captured = CapturedGraph.Of(new object[] { new Node { Anything = target }, target });
        foreach (var path in Enum.GetValues<RestorePath>())
        {
            var restored = captured.Restore<object[]>(path);
            Assert.Same(target, restored[1]);
            Assert.Same(target, ((Node)restored[0]).Anything);
        }
        Assert.Contains(target, captured.ProbeLinks());
    }

    [Fact]
    public void The_self_check_gets_reflection_only()
    {
        using var captured = CapturedGraph.Of(new object[] { (Func<int>)(() => 1), typeof(Node).GetMethods()[0] });
        Assert.Single(captured.ProbeLinks(), o => o != null);
    }

    [Fact]
    public void The_type_the_member_is_seen_from_is_kept()
    {
        using var captured = CapturedGraph.Of(typeof(Texts).GetMembers());
        Assert.All(captured.Restore<MemberInfo[]>(), m => Assert.Equal(typeof(Texts), m.ReflectedType));
    }

    [Fact]
    public void An_expression_tree_can_be_compiled_after_the_restore()
    {
        var factor = 3;
        Expression<Func<Node, int, string>> tree = (node, i) => string.Concat(node.Name, (node.Id * i * factor).ToString(), new List<int> { i, i + 1 }.Count);
        using var captured = CapturedGraph.Of(tree);
        foreach (var path in Enum.GetValues<RestorePath>())
        {
            var restored = captured.Restore<Expression<Func<Node, int, string>>>(path);
            Assert.NotSame(tree, restored);
            Assert.Equal(tree.ToString(), restored.ToString());
            Assert.Equal("n422", restored.Compile()(new Node { Name = "n", Id = 7 }, 2));
            Assert.Equal("n422", restored.Compile(preferInterpretation: true)(new Node { Name = "n", Id = 7 }, 2));
        }
    }

    static MethodInfo Hidden(string name, Type[] parameters) => typeof(ReflectionLinkTests).GetMethod(name, All, parameters)!;

    static int Secret => 1;
    static int Same() => Secret;
    static T? Generic<T>() => default;

    sealed class Texts : List<string>;

    sealed class Box<T>
    {
        public T? Value = default;
        public T? Read() => Value;
    }
}
