using Microsoft.Build.Framework;
using Microsoft.Build.Logging.StructuredLogger;

namespace Preinit.EndToEnd;

/// <summary>What a build did, told by the log that <c>-bl</c> writes.</summary>
sealed class BinaryLog
{
    readonly Dictionary<(int Node, int Project, int Target), string> targets = [];
    readonly List<ExecutedTask> tasks = [];
    readonly HashSet<string> upToDate = [];

    BinaryLog(string path)
    {
        foreach (var record in new BinLogReader().ReadRecords(path))
            Note(record.Args);
    }

    /// <summary>Those that ran, in the order in which they began.</summary>
    public IReadOnlyList<ExecutedTask> Tasks => tasks;

    /// <summary>The targets that were skipped because their outputs were newer than their inputs.</summary>
    public IReadOnlySet<string> UpToDate => upToDate;

    public static BinaryLog Read(string path) => new(path);

    void Note(BuildEventArgs? happened)
    {
        switch (happened)
        {
            case TargetStartedEventArgs target:
                targets[Place(target)] = target.TargetName;
                break;
            case TaskStartedEventArgs task:
                tasks.Add(new(targets.GetValueOrDefault(Place(task), ""), task.TaskName.Split('.')[^1]));
                break;
            case TargetSkippedEventArgs { SkipReason: TargetSkipReason.OutputsUpToDate } target:
                upToDate.Add(target.TargetName);
                break;
        }
    }

    static (int, int, int) Place(BuildEventArgs happened)
    {
        var context = happened.BuildEventContext ?? BuildEventContext.Invalid;
        return (context.NodeId, context.ProjectContextId, context.TargetId);
    }
}

/// <param name="Target">The target whose task it is.</param>
/// <param name="Name">The task's name, without its namespace.</param>
sealed record ExecutedTask(string Target, string Name);
