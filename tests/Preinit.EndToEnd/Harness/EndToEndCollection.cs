namespace Preinit.EndToEnd;

/// <summary>All tests: they share the package, and building several apps at once would gain little.</summary>
[CollectionDefinition(Name)]
public sealed class EndToEndCollection : ICollectionFixture<Workspace>
{
    public const string Name = "end to end";
}
