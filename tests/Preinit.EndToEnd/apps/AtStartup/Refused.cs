#if REFUSED
namespace AtStartup;

/// <summary>What cannot be frozen because of a field whose initialiser runs at start-up. The comments say what is reported, and where.</summary>
static class Refused
{
    public static void Print()
    {
        WriteLine($"{ReferenceEquals(SharedObject.Log, SharedObject.Users[0].Log)} {SharedObject.Log.Name}");
        WriteLine($"{Registering.All.Count} {ReferenceEquals(Registering.Own, Registering.All[0])}");
        WriteLine($"{Together.Number} {Together.Text} {UsesTogether.Size} {TogetherToo.Number} {TogetherToo.Text}");
        WriteLine($"{Flowing.Text == $"process {Environment.ProcessId}"} {Waits.Event.WaitOne(0)} {ReferenceEquals(Waits.Event, Waits.Events[0])}");
    }
}

[Preinitialize]
static class SharedObject
{
    [RunAtStartup]
    public static readonly Logger Log = Logger.Create(); // PREINIT3024

    public static readonly List<Logger.User> Users = [new(Log)];
}

sealed class Logger(string name)
{
    public static Logger Create() => new("log");
    public string Name => name;

    public sealed record User(Logger Log);
}

[Preinitialize]
static class Registering
{
    public static readonly List<object> All = []; // PREINIT3024

    [RunAtStartup]
    public static readonly Plugin Own = new();

    public sealed class Plugin
    {
        public Plugin() => All.Add(this);
    }
}

[Preinitialize]
static class Together
{
    [RunAtStartup]
    public static readonly int Number;

    public static readonly string Text;

    static Together()
    {
        var text = Environment.ProcessPath!;
        Number = text.Length > 0 ? 1 : 0; // PREINIT1009
        Text = $"{text.Length > 0}";
    }
}

[Preinitialize]
static class UsesTogether
{
    public static readonly int Size = TogetherToo.Text.Length;
}

static class TogetherToo
{
    [RunAtStartup]
    public static readonly int Number;

    public static readonly string Text;

    static TogetherToo() => Text = $"{Number = 17}"; // PREINIT1009
}

[Preinitialize]
static class Flowing
{
    [RunAtStartup]
    static readonly int process = Environment.ProcessId; // PREINIT4001

    public static readonly string Text = $"process {process}";
}

[Preinitialize]
static class Waits
{
    [RunAtStartup]
    public static readonly ManualResetEvent Event = new(true); // PREINIT3024

    public static readonly WaitHandle[] Events = [Event];
}
#endif
