using System.Diagnostics;

namespace AtStartup.Concepts;

/// <summary>What belongs to a process, and would be refused if it were in the image.</summary>
[Preinitialize]
static class OfTheProcess
{
    [RunAtStartup]
    public static readonly int Id = Environment.ProcessId;

    [field: RunAtStartup]
    static Thread Worker { get; } = Start();

    [RunAtStartup]
    static readonly Timer Timer = new(_ => { }, null, Timeout.Infinite, Timeout.Infinite);

    [RunAtStartup]
    static readonly FileStream File = new(Environment.ProcessPath!, FileMode.Open, FileAccess.Read, FileShare.Read);

    [RunAtStartup]
    static volatile string[] arguments = Environment.GetCommandLineArgs();

    [RunAtStartup]
    static readonly bool AtPublish = Preinitialization.IsCapturing;

    [RunAtStartup]
    static readonly Random Dice = new();

    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly string[] Names = ["frozen", .. Enumerable.Range(0, 3).Select(n => $"name {n}")];

    public static void Print()
    {
        using var process = Process.GetCurrentProcess();
        WriteLine($"{Id == process.Id} {Worker.Name} {Worker.Join(TimeSpan.FromMinutes(1))} {Timer.Change(Timeout.Infinite, Timeout.Infinite)}");
        WriteLine($"{File.Length > 0} {arguments.SequenceEqual(Environment.GetCommandLineArgs())} {AtPublish} {Dice.Next(1, 2)} {string.Join(',', Names)}");
    }

    static Thread Start()
    {
        var thread = new Thread(() => Thread.Sleep(1)) { Name = $"started in {(Preinitialization.IsCapturing ? "a capture" : "the app")}", IsBackground = true };
        thread.Start();
        return thread;
    }
}
