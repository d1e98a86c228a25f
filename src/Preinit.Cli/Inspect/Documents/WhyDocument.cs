using Preinit.Inspect;

namespace Preinit.Cli;

/// <summary>What <c>preinit why --json</c> writes.</summary>
/// <param name="What">That was asked for.</param>
/// <param name="Objects">How many objects are called so.</param>
/// <param name="Bytes">Their bytes.</param>
/// <param name="Paths">From roots to them, the shortest first.</param>
/// <param name="IsComplete">Whether there are no other paths.</param>
sealed record WhyDocument(string What, int Objects, long Bytes, IReadOnlyList<PathDocument> Paths, bool IsComplete)
{
    public static WhyDocument Of(AppModel app, string what, int most)
    {
        var objects = ObjectQuery.Find(app, what);
        if (objects.Count == 0)
            throw new InspectException(InspectCodes.NotFound, $"no type of {app.Path} is called {what}, and no string says so.");
        var paths = new PathSearch(app).Find(objects, most, out var isComplete);
        return new(what, objects.Count, objects.Sum(app.SizeOf), [.. paths.Select(p => PathDocument.Of(app, p))], isComplete);
    }
}
