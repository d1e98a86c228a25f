using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace Preinit.Tests;

/// <summary>What the framework holds in statics that are not read-only, or inside of others, is linked by what returns or leads to it.</summary>
public class FrameworkLinkTests
{
    static readonly Dictionary<string, Func<object>> Linked = new()
    {
        ["created on demand"] = () => Type.DefaultBinder,
        ["by a property of an internal class"] = () => Trace.Listeners,
        ["a stream of the console"] = () => Console.Error,
        ["by a method"] = () => Call("System.Globalization.GregorianCalendar", "GetDefaultInstance"),
        ["inside a read-only static"] = () => Field(Field(null, "System.Threading.PortableThreadPool", "ThreadPoolInstance"), "_threadAdjustmentLock"),
        ["in a framework's generic type"] = () => Task.FromResult<string?>(null),
        ["what compares texts by default"] = () => Field(null, "System.Collections.Generic.NonRandomizedStringEqualityComparer", "WrappedAroundDefaultComparer"),
        ["a cached task"] = () => Task.FromResult(3),
        ["the app's folder"] = () => AppContext.BaseDirectory,
        ["the process"] = () => Environment.ProcessPath!,
        ["the command"] = () => Environment.GetCommandLineArgs()[0],
    };

    public static TheoryData<string> Kinds => [.. Linked.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void It_is_linked(string kind) => CapturedGraph.AssertLinked(Linked[kind]());

    static object Call(string type, string method) => Framework(type).GetMethod(method, BindingFlags.Static | BindingFlags.NonPublic)!.Invoke(null, null)!;

    static object Field(object? target, string type, string field) =>
        Framework(type).GetField(field, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!.GetValue(target)!;

    static object Field(object target, string field) => target.GetType().GetField(field, BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(target)!;

    static Type Framework(string type) => typeof(CultureInfo).Assembly.GetType(type)!;
}
