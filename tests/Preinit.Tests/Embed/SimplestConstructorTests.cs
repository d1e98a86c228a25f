extern alias build;

using build::Preinit.Build;
using Mono.Cecil;

namespace Preinit.Tests;

/// <summary>Which constructor tells a trimmer that a class has objects.</summary>
public sealed class SimplestConstructorTests : IDisposable
{
    static readonly HashSet<string> Owned = [typeof(SimplestConstructorTests).Assembly.GetName().Name!];

    readonly ModuleDefinition module = ModuleDefinition.ReadModule(typeof(SimplestConstructorTests).Assembly.Location);

    public void Dispose() => module.Dispose();

    [Theory]
    [InlineData(typeof(Dictionary<string, int>), "")]
    [InlineData(typeof(Version), "")]
    [InlineData(typeof(Uri), "String")]
    [InlineData(typeof(Random), "")]
    [InlineData(typeof(Action), null)]
    [InlineData(typeof(Stream), null)]
    [InlineData(typeof(string), null)]
    [InlineData(typeof(Several), "Int32,Several")]
    [InlineData(typeof(Hidden), "")]
    [InlineData(typeof(Spans), null)]
    [InlineData(typeof(Generic<Version>), "Boolean,Double,Int64,IntPtr")]
    public void It_is_the_one_with_the_fewest_parameters_that_can_be_zero(Type type, string? parameters)
    {
        var constructor = SimplestConstructor.Of(module.ImportReference(type), Owned);
        Assert.Equal(parameters, constructor == null ? null : string.Join(',', constructor.Parameters.Select(p => p.ParameterType.Name)));
    }

    /// <summary>The framework of a native app has other private classes and constructors.</summary>
    [Fact]
    public void Of_the_framework_only_what_it_shows_is_called()
    {
        Assert.Null(SimplestConstructor.Of(module.ImportReference(typeof(Type).Assembly.GetType("System.RuntimeType")), Owned));
        Assert.Null(SimplestConstructor.Of(module.ImportReference(typeof(System.Globalization.SortKey)), Owned));
    }

#pragma warning disable CS9113, IDE0060 // parameters that nobody reads
    sealed class Several
    {
        public Several(int number, string text, object other) { }
        public Several(DateTime time) { }
        public Several(int number, Several other) { }
    }

    sealed class Hidden
    {
        Hidden() { }
    }

    sealed class Spans(ReadOnlySpan<char> text);

    sealed class Generic<T>
    {
        public Generic(T value) { }
        public Generic(bool one, double two, long three, nint four) { }
    }
#pragma warning restore CS9113, IDE0060
}
