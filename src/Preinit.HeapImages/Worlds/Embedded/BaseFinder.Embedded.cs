namespace Preinit.HeapImages;

sealed partial class BaseFinder
{
    /// <summary>A base that is a part of the app itself needs no signature.</summary>
    private partial WorldFile? Embedded(string identity, string name)
    {
        if (!EmbeddedName.TryParse(name, out var parsed) || EmbeddedImages.Find(identity, parsed) is not { } memory)
            return null;
        var file = WorldFile.Of(memory);
        checkLength?.Invoke(file.Length);
        if (file.Identity == identity)
            return file;
        file.Dispose();
        return null;
    }
}
