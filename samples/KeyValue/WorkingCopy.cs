using Preinit;

namespace KeyValue;

/// <summary>The newest image and those it is based on, as files: what is to be saved is compared with them, so that a save has only what is new or changed.</summary>
sealed class WorkingCopy
{
    /// <summary>After so many changes of changes, everything is saved once more.</summary>
    const int MostChanges = 20;

    readonly string _folder = Directory.CreateTempSubdirectory("keyvalue-").FullName;
    string? _newest;
    int _changes;

    public string PathOf(string name) => Path.Combine(_folder, name);

    /// <param name="chain">The names of the files, which are there: the newest one and those it is based on.</param>
    public Store Load(IReadOnlyList<string> chain)
    {
        if (chain.Count == 0)
            return new();
        (_newest, _changes) = (chain[0], chain.Count - 1);
        return HeapImage.Load<Store>(PathOf(_newest));
    }

    public SavedImage Save(Store store)
    {
        var image = new SavedImage(Guid.NewGuid().ToString("N"), _changes < MostChanges ? _newest : null);
        if (image.Base == null)
            HeapImage.Save(PathOf(image.Name), store);
        else
            HeapImage.SaveDelta(PathOf(image.Name), PathOf(image.Base), store);
        return image;
    }

    /// <summary>The image is in the database: the next one may be based on it.</summary>
    public void Accept(SavedImage image)
    {
        (_newest, _changes) = (image.Name, image.Base == null ? 0 : _changes + 1);
        if (image.Base == null)
        {
            foreach (var file in Directory.EnumerateFiles(_folder).Where(f => Path.GetFileName(f) != image.Name))
                File.Delete(file);
        }
    }
}
