using Preinit.Inspect;

namespace Preinit.Cli;

/// <summary>A static field, or what else code at start-up finds.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Id">Of the object that it holds, if any.</param>
/// <param name="Holds">The object in a few words.</param>
/// <param name="ReachableObjects">How many objects it leads to, if that was counted.</param>
/// <param name="ReachableBytes">Their bytes.</param>
/// <param name="RetainedObjects">How many nothing else leads to.</param>
/// <param name="RetainedBytes">Their bytes.</param>
sealed record RootDocument(string Name, int? Id, string Holds, int? ReachableObjects, long? ReachableBytes, int RetainedObjects, long RetainedBytes)
{
    public static RootDocument Of(AppModel app, RootStatistics statistics) => new(statistics.Root.Name, statistics.Root.Target < 0 ? null : statistics.Root.Target, Text(app, statistics.Root),
        statistics.ReachableObjects, statistics.ReachableBytes, statistics.RetainedObjects, statistics.RetainedBytes);

    public static string Text(AppModel app, RootModel root) =>
        ObjectText.Of(app, new FieldValue("", ValueKind.Reference, "", root.Holds, root.Target));
}
