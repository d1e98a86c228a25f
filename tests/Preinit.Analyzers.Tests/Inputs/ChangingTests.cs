using Run = Preinit.Analyzers.Tests.Check<Preinit.Analyzers.InitializerAnalyzer>;

namespace Preinit.Analyzers.Tests;

/// <summary>PREINIT8002: values that differ from run to run.</summary>
public class ChangingTests
{
    [Theory]
    [InlineData("{|PREINIT8002:DateTime.UtcNow|}")]
    [InlineData("{|PREINIT8002:DateTime.Now|}.Year")]
    [InlineData("$\"built {{|PREINIT8002:DateTimeOffset.Now|}:d}\"")]
    [InlineData("{|PREINIT8002:Guid.NewGuid()|}")]
    [InlineData("new[] { ({|PREINIT8002:Guid.CreateVersion7()|}, 1) }")]
    [InlineData("{|PREINIT8002:new Random()|}")]
    [InlineData("{|PREINIT8002:new Random()|}.Next()")]
    [InlineData("{|PREINIT8002:Random.Shared.Next(5)|}")]
    [InlineData("{|PREINIT8002:Environment.TickCount64|} / 1000")]
    [InlineData("{|PREINIT8002:Environment.ProcessId|}")]
    [InlineData("{|PREINIT8002:Stopwatch.StartNew()|}")]
    [InlineData("new List<long> { {|PREINIT8002:Stopwatch.GetTimestamp()|} }")]
    [InlineData("new Dictionary<string, object> { [\"id\"] = {|PREINIT8002:Guid.NewGuid()|} }")]
    [InlineData("new { At = {|PREINIT8002:DateTime.Today|} }")]
    [InlineData("{|PREINIT8002:HashCode.Combine(1, 2)|}")]
    [InlineData("{|PREINIT8002:\"text\".GetHashCode()|}")]
    [InlineData("Enumerable.Range(0, 5).Select(_ => {|PREINIT8002:Guid.NewGuid()|}).ToArray()")]
    [InlineData("{|PREINIT8002:System.Security.Cryptography.RandomNumberGenerator.GetBytes(16)|}")]
    [InlineData("Path.Combine(\"a\", {|PREINIT8002:Path.GetRandomFileName()|})")]
    [InlineData("TimeProvider.System is { } time ? {|PREINIT8002:time.GetUtcNow()|} : default")]
    public Task A_field_keeps_it(string value) => Run.Run($$"""
        [Preinitialize]
        static class Kept
        {
            public static readonly object Value = {{value}};
        }
        """);

    [Theory]
    [InlineData("new Random(5).Next()")]
    [InlineData("Random.Shared")]
    [InlineData("new Lazy<Guid>(() => Guid.NewGuid())")]
    [InlineData("(Func<DateTime>)(() => DateTime.Now)")]
    [InlineData("TimeProvider.System")]
    [InlineData("new Stopwatch()")]
    [InlineData("nameof(DateTime.Now)")]
    [InlineData("Preinitialization.IsCapturing ? default : Guid.NewGuid()")]
    [InlineData("new object()")]
    public Task Nothing_of_it_is_kept(string value) => Run.Run($$"""
        [Preinitialize]
        static class Fine
        {
            public static readonly object Value = {{value}};
            public static DateTime Now => DateTime.Now;
            public static void Later(List<DateTime> times) => times.Add(DateTime.Now);
        }
        """);

    [Fact]
    public Task An_unmarked_type_may_keep_it() => Run.Run("static class Unmarked { public static readonly Guid Id = Guid.NewGuid(); }");

    [Fact]
    public Task Fields_that_are_left_out_may_keep_it() => Run.Run("""
        [Preinitialize]
        static class LeftOut
        {
            [RunAtStartup] public static readonly Guid Id = Guid.NewGuid();
            [NotCaptured] public static readonly DateTime At = DateTime.Now;
            [field: RunAtStartup] public static Guid Property { get; } = Guid.NewGuid();
            public static readonly Item Item = new();
        }

        class Item
        {
            [NotCaptured] Guid id = Guid.NewGuid();
            public Guid Id => id;
        }
        """);

    [Fact]
    public Task Static_constructors_and_marked_methods_count() => Run.Run("""
        [Preinitialize]
        static class Constructed
        {
            public static readonly long Start;
            public static DateTime At { get; private set; }
            static Constructed()
            {
                Start = {|PREINIT8002:Stopwatch.GetTimestamp()|};
                At = {|PREINIT8002:DateTime.Now|};
            }
        }

        static class Filled
        {
            static readonly Dictionary<string, Guid> ids = [];
            static int[] numbers = new int[8];
            static long? first;

            [Preinitialize]
            public static void Fill()
            {
                ids.Add("a", {|PREINIT8002:Guid.NewGuid()|});
                ids["b"] = {|PREINIT8002:Guid.NewGuid()|};
                first ??= {|PREINIT8002:Environment.TickCount64|};
                var random = {|PREINIT8002:new Random()|};
                for (var i = 0; i < numbers.Length; i++)
                    numbers[i] = random.Next();
                {|PREINIT8002:Random.Shared.Shuffle(numbers)|};
            }

            [BeforeCapture]
            static void Close() => first = {|PREINIT8002:Environment.TickCount|};
        }
        """);

    [Fact]
    public Task Time_that_is_measured_printed_or_compared_is_not_kept() => Run.Run("""
        [Preinitialize]
        static class Measured
        {
            public static readonly List<int> Squares = Fill();

            static List<int> Fill()
            {
                var watch = Stopwatch.StartNew();
                var start = Stopwatch.GetTimestamp();
                var squares = new List<int>();
                for (var i = 0; i < 100 && DateTime.Now.Year > 0; i++)
                    squares.Add(i * i);
                watch.Stop();
                Console.WriteLine($"{watch.ElapsedMilliseconds} ms, {Stopwatch.GetElapsedTime(start)}, {DateTime.Now}");
                Debug.Assert(watch.Elapsed > TimeSpan.Zero, Guid.NewGuid().ToString());
                if (new Random().Next() == 5)
                    Console.WriteLine("five");
                return squares;
            }
        }
        """);

    [Fact]
    public Task What_is_called_is_followed_and_the_call_is_reported() => Run.Run("""
        [Preinitialize]
        static class Caller
        {
            public static readonly Session Session = {|PREINIT8002:new Session("a")|};
            public static readonly DateTime At = {|PREINIT8002:Clock.Read()|};
            public static readonly string Text = Format({|PREINIT8002:DateTime.Now|});
            static readonly List<object> all = [];

            static Caller()
            {
                {|PREINIT8002:Remember(all)|};
                Keep({|PREINIT8002:DateTime.UtcNow|});
                Drop(DateTime.UtcNow);
                Log();
            }

            static void Remember(List<object> list) => list.Add(Guid.NewGuid());
            static void Keep(object value) => all.Add(value);
            static void Drop(object value) => Console.WriteLine(value);
            static void Log() => Console.WriteLine(DateTime.Now);
            static string Format(DateTime time) => time.ToString("O");
        }

        static class Clock
        {
            public static DateTime Read() => Deeper.Read;
        }

        static class Deeper
        {
            public static DateTime Read
            {
                get
                {
                    var now = DateTime.UtcNow;
                    return now;
                }
            }
        }

        class Session(string name)
        {
            readonly Guid id = Guid.NewGuid();
            public string Name => name + id;
        }
        """);

    [Fact]
    public Task Statics_of_unmarked_types_are_in_the_image_too() => Run.Run("""
        [Preinitialize]
        static class User
        {
            public static readonly string Name = {|PREINIT8002:Unmarked.Prefix|} + "name";
            public static readonly string Other = Unmarked.Prefix + Unused.Method();
        }

        static class Unmarked
        {
            public static string Prefix = "a";
            static readonly Guid id = Guid.NewGuid();
        }

        static class Unused
        {
            static readonly Guid id = Guid.NewGuid();
            public static string Method() => "b";
        }
        """);

    [Fact]
    public Task Circles_end() => Run.Run("""
        [Preinitialize]
        static class Circle
        {
            public static readonly int Value = One(3);
            static int One(int n) => n == 0 ? 0 : Two(n - 1);
            static int Two(int n) => One(n) + Other.Value;
        }

        static class Other
        {
            public static readonly int Value = Circle.Value;
        }
        """);

    [Fact]
    public Task Local_functions_and_out_parameters() => Run.Run("""
        [Preinitialize]
        static class Locals
        {
            public static readonly Guid First = {|PREINIT8002:Make()|};
            static Guid second;

            static Locals()
            {
                {|PREINIT8002:Fill(out second)|};
                var third = Local();
                Console.WriteLine(third);
                Never();

                Guid Local() => Guid.NewGuid();
                void Never() => Console.WriteLine(DateTime.Now);
            }

            static Guid Make()
            {
                return Local();

                Guid Local() => Guid.NewGuid();
            }

            static void Fill(out Guid value) => value = Guid.NewGuid();
        }
        """);
}
