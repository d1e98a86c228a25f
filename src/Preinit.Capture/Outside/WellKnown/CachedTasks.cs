using System.Reflection;

namespace Preinit.Capture;

/// <summary>Completed tasks with small results, which the framework keeps in a table.</summary>
static class CachedTasks
{
    static readonly MethodInfo FromResult = typeof(Task).GetMethod(nameof(Task.FromResult))!.MakeGenericMethod(typeof(int));

    public static LinkSpec? Find(Task<int> task)
    {
        if (!task.IsCompletedSuccessfully)
            return null;
        var path = LinkPath.Static(FromResult, task.Result);
        return ReferenceEquals(path.Value, task) ? path.Spec : null;
    }
}
