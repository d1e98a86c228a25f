namespace Preinit.HeapImages;

sealed partial class BaseFinder
{
    /// <summary>This program is not the app that the changes are of; <see cref="Inspect.EmbeddedBases"/> looks into that.</summary>
    private partial WorldFile? Embedded(string identity, string name) => null;
}
