extern alias capture;

using System.Reflection;
using capture::Preinit.Capture;

namespace Preinit.Tests;

/// <summary>What compares texts by default is asked for by code that the runtime needs not be told it may run.</summary>
public class StringComparerLinkTests
{
    [Fact]
    public void It_is_found_by_public_methods()
    {
        var table = new Dictionary<string, int>();
        var comparer = typeof(Dictionary<string, int>).GetField("_comparer", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(table)!;
        var link = Assert.IsType<LinkSpec.Chain>(StringComparerLinks.Find(comparer));
        Assert.True(StringComparerCall.Is(link));
        Assert.Equal(["get_Default", "GetStringComparer"], link.Steps.Cast<LinkStep.Call>().Select(s => s.Method.Name));
    }

    [Fact]
    public void Others_are_not()
    {
        Assert.Null(StringComparerLinks.Find(StringComparer.Ordinal));
        Assert.False(StringComparerCall.Is(new LinkSpec.StaticField(TypeSpecs.Of(typeof(string)), nameof(string.Empty), [])));
    }
}
