using Run = Preinit.Analyzers.Tests.Check<Preinit.Analyzers.InitializerAnalyzer>;

namespace Preinit.Analyzers.Tests;

/// <summary>PREINIT8007: objects that cannot be frozen.</summary>
public class RefusedTests
{
    [Theory]
    [InlineData("{|PREINIT8007:File.OpenRead(\"words.txt\")|}")]
    [InlineData("{|PREINIT8007:new FileStream(\"words.txt\", FileMode.Open)|}")]
    [InlineData("{|PREINIT8007:new StreamReader(\"words.txt\")|}")]
    [InlineData("new BinaryReader({|PREINIT8007:File.OpenRead(\"words.txt\")|})")]
    [InlineData("{|PREINIT8007:new Thread(() => { })|}")]
    [InlineData("{|PREINIT8007:Thread.CurrentThread|}")]
    [InlineData("{|PREINIT8007:new Timer(_ => { })|}")]
    [InlineData("{|PREINIT8007:new System.Timers.Timer(5)|}")]
    [InlineData("{|PREINIT8007:new PeriodicTimer(TimeSpan.FromSeconds(1))|}")]
    [InlineData("{|PREINIT8007:new CancellationTokenSource(1000)|}")]
    [InlineData("{|PREINIT8007:new Mutex()|}")]
    [InlineData("{|PREINIT8007:System.IO.File.OpenHandle(\"words.txt\")|}")]
    [InlineData("{|PREINIT8007:System.Runtime.InteropServices.GCHandle.Alloc(\"a\")|}")]
    [InlineData("{|PREINIT8007:new System.Net.Sockets.TcpClient()|}")]
    [InlineData("new List<object> { {|PREINIT8007:new Mutex()|} }")]
    [InlineData("{|PREINIT8007:((System.Linq.Expressions.Expression<Func<int>>)(() => 1)).Compile()|}")]
    [InlineData("{|PREINIT8007:new Own()|}")]
    public Task A_field_holds_it(string value) => Run.Run(Source(value));

    [Theory]
    [InlineData("new HttpClient()")]
    [InlineData("new ManualResetEvent(false)")]
    [InlineData("new AutoResetEvent(false)")]
    [InlineData("new Semaphore(1, 2)")]
    [InlineData("new SemaphoreSlim(1)")]
    [InlineData("new ReaderWriterLockSlim()")]
    [InlineData("new WeakReference(\"a\")")]
    [InlineData("new ThreadLocal<int>(() => 1)")]
    [InlineData("new CancellationTokenSource()")]
    [InlineData("new MemoryStream()")]
    [InlineData("new StreamReader(new MemoryStream())")]
    [InlineData("File.ReadAllBytes(\"words.txt\")")]
    [InlineData("new Lazy<Thread>(() => new Thread(() => { }))")]
    [InlineData("new Process()")]
    [InlineData("typeof(Thread)")]
    [InlineData("new Lock()")]
    [InlineData("Length(File.OpenRead(\"words.txt\"))")]
    public Task It_can_be_frozen(string value) => Run.Run(Source(value));

    [Fact]
    public Task Fields_without_a_value_hold_nothing() => Run.Run("""
        [Preinitialize]
        static class Empty
        {
            static Thread? worker;
            static readonly object gate = new();
            public static void Start() => (worker = new Thread(() => { })).Start();
        }
        """);

    [Fact]
    public Task Fields_that_are_left_out_may_hold_it() => Run.Run("""
        [Preinitialize]
        static class LeftOut
        {
            [NotCaptured] static Mutex mutex = new();
            [RunAtStartup] static readonly Timer timer = new(_ => { });
        }
        """);

    [Fact]
    public Task What_is_used_meanwhile_is_not_held() => Run.Run("""
        [Preinitialize]
        static class Reader
        {
            public static readonly List<string> Words = Read();

            static List<string> Read()
            {
                var words = new List<string>();
                using var reader = new StreamReader("words.txt");
                while (reader.ReadLine() is { } word)
                    words.Add(word);
                return words;
            }
        }
        """);

    [Fact]
    public Task A_surrogate_says_how_it_is_kept() => Run.Run("""
        [Preinitialize]
        static class Kept
        {
            static readonly Mutex mutex = new();
            static readonly FileStream stream = {|PREINIT8007:File.OpenRead("words.txt")|};
        }

        sealed class MutexSurrogate : ISurrogate<Mutex>
        {
            public object? Keep(Mutex target) => null;
            public Mutex Rebuild(object? kept) => new();
        }
        """);

    static string Source(string value) => $$"""
        [Preinitialize]
        static class Marked
        {
            public static readonly object Value = {{value}};
            static long Length(Stream stream) => stream.Length;
        }

        class Own
        {
            readonly Thread worker = new(() => { });
        }
        """;
}
