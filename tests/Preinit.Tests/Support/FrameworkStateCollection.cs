namespace Preinit.Tests;

/// <summary>Tests that change the framework's state in the process of all tests, or watch it: one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class FrameworkStateCollection
{
    public const string Name = "framework state";
}
