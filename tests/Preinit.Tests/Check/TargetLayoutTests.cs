extern alias build;

using build::Preinit.Build;
using build::Preinit.Capture;

namespace Preinit.Tests;

/// <summary>Two builds of an assembly: whatever decides where fields lie must be the same in both.</summary>
public class TargetLayoutTests
{
    [Fact]
    public void The_same_fields_are_the_same_layout() => Assert.Null(Difference(
        "class A { int a; string b = \"\"; static int s; int P => a; }",
        "class A { static long other; int a; string b = \"\"; int P => 2; void M() { } }"));

    [Theory]
    [InlineData("class A { int a; }", "class A { int a; int b; }", "field b")]
    [InlineData("class A { int a; }", "class A { long a; }", "field a of type System.Int32")]
    [InlineData("class A { int a; int b; }", "class A { int b; int a; }", "their order")]
    [InlineData("class A { int a; }", "class B { int a; }", "A does not exist there")]
    [InlineData("class P { } class A : P { int a; }", "class A { int a; }", "base type P")]
    public void Other_fields_are_another_layout(string captured, string target, string expected) =>
        Assert.Contains(expected, Difference(captured, target));

    [Fact]
    public void Base_types_count() => Assert.Contains("P: field b",
        Difference("class P { int a; } class A : P { }", "class P { int a; int b; } class A : P { }"));

    [Fact]
    public void Structs_inside_count() => Assert.Contains("S: field b",
        Difference("struct S { int a; } class A { S s; }", "struct S { int a; int b; } class A { S s; }"));

    [Fact]
    public void Classes_that_are_only_referred_to_do_not_count() => Assert.Null(
        Difference("class C { int a; } class A { C c; }", "class C { int a; int b; } class A { C c; }"));

    [Fact]
    public void A_struct_may_hold_a_reference_to_what_holds_it() => Assert.Null(
        Difference("struct S { A a; } class A { S s; }", "struct S { A a; } class A { S s; }"));

    static string? Difference(string captured, string target)
    {
        using var before = TestApp.Compile(captured);
        using var after = TestApp.Compile(target);
        using var framework = new TargetFramework([after.AssemblyPath], [before.AssemblyPath]);
        return new LayoutComparison(framework).Difference(new TypeSpec.Named("App, Version=0.0.0.0", "", ["A"], 0, false));
    }
}
