namespace Preinit.HeapImages;

/// <summary>Makes one image of a delta and everything that it is a change of.</summary>
static unsafe class WorldChain
{
    /// <summary>Longer chains than anybody has; a loop of files that name each other ends here at the latest.</summary>
    const int Longest = 10_000;

    /// <param name="file">The last one. It is disposed of unless it is the result.</param>
    /// <param name="bases">Finds the others.</param>
    /// <returns>An ordinary image.</returns>
    public static WorldFile Resolve(WorldFile file, BaseFinder bases) => Resolve(file, bases, out _);

    /// <inheritdoc cref="Resolve(WorldFile, BaseFinder)"/>
    /// <param name="changes">How many deltas there were.</param>
    public static WorldFile Resolve(WorldFile file, BaseFinder bases, out int changes)
    {
        changes = 0;
        var deltas = new Stack<WorldFile>();
        try
        {
            while (file.Header.IsDelta)
            {
                deltas.Push(file);
                if (deltas.Count > Longest)
                    throw Problems.Damaged("its chain of bases has no end");
                file = bases.Find(file.Base, file.Delta().BaseName);
            }
            changes = deltas.Count;
            while (deltas.TryPop(out var delta))
            {
                using (delta)
                using (var before = file)
                {
                    bases.CheckLength(delta.Header.ImageOffset + delta.Delta().Header.ImageLength);
                    file = delta.MergeWith(before);
                }
            }
            return file;
        }
        catch
        {
            file.Dispose();
            foreach (var delta in deltas)
                delta.Dispose();
            throw;
        }
    }
}
