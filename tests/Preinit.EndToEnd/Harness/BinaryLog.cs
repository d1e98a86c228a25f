using Microsoft.Build.Framework;
using Microsoft.Build.Logging.StructuredLogger;

namespace Preinit.EndToEnd;

/// <summary>What a build did, told by the log that <c>-bl</c> writes.</summary>
sealed class BinaryLog
{
    readonly Dictionary<(int Node, int Project, int Target), string> targets = [];
    readonly List<ExecutedTask> tasks = [];
    readonly List<LoggedDiagnostic> diagnostics = [];
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

    /// <summary>The errors and warnings of everything that took part in the build.</summary>
    public IReadOnlyList<LoggedDiagnostic> Diagnostics => diagnostics;

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
            case BuildWarningEventArgs warning:
                diagnostics.Add(new("warning", warning.Code ?? "", warning.Message ?? "", warning.HelpLink ?? ""));
                break;
            case BuildErrorEventArgs error:
                diagnostics.Add(new("error", error.Code ?? "", error.Message ?? "", error.HelpLink ?? ""));
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

/// <param name="Severity"><c>error</c> or <c>warning</c>.</param>
sealed record LoggedDiagnostic(string Severity, string Code, string Message, string HelpLink);
