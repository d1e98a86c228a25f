namespace Preinit.Build;

/// <summary>
/// Numbered lines for work that takes a while: <c>[5/7] Check  the captures agree  0.4 s</c>. Nothing is said of work that is done sooner. After a second the stages
/// so far are told, and from then on each one; a stage that is still running when the clock looks, each second, is named before it ends.
/// </summary>
sealed class Progress : IDisposable
{
    static readonly string[] names = ["Discover", "Instrument", "Capture", "Scan", "Check", "Encode", "Embed"];

    static readonly TimeSpan patience = TimeSpan.FromSeconds(1);

    readonly IBuildLog log;
    readonly TimeProvider time;
    readonly long started;
    readonly ITimer timer;
    readonly Lock gate = new();
    readonly List<string> held = [];
    readonly List<ReportStage> stages = [];
    string current = "";
    long stageStarted;
    bool isNamed;

    public Progress(IBuildLog log, TimeProvider? time = null)
    {
        this.log = log;
        this.time = time ?? TimeProvider.System;
        started = stageStarted = this.time.GetTimestamp();
        timer = this.time.CreateTimer(_ => NameStage(), null, patience, patience);
    }

    /// <summary>Those that are done.</summary>
    public IReadOnlyList<ReportStage> Stages => stages;

    public void Stage(string name)
    {
        lock (gate)
            (current, stageStarted, isNamed) = (name, time.GetTimestamp(), false);
    }

    public void Done(string what)
    {
        lock (gate)
        {
            stages.Add(new(current, time.GetElapsedTime(stageStarted).TotalSeconds, what));
            held.Add($"{Number()}  {what}  {stages[^1].Seconds:0.0} s");
            isNamed = true;
            if (time.GetElapsedTime(started) > patience)
                Tell();
        }
    }

    void NameStage()
    {
        lock (gate)
        {
            if (time.GetElapsedTime(started) < patience)
                return;
            Tell();
            if (isNamed || current.Length == 0)
                return;
            isNamed = true;
            log.Progress($"{Number()}  …");
        }
    }

    void Tell()
    {
        foreach (var line in held)
            log.Progress(line);
        held.Clear();
    }

    string Number() => $"[{Array.IndexOf(names, current) + 1}/{names.Length}] {current,-10}";

    public void Dispose()
    {
        timer.Dispose();
        lock (gate)
            held.Clear();
    }
}
