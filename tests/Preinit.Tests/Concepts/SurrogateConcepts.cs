using System.Buffers;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Preinit.Tests;

/// <summary>Objects that belong to a process, each with what can be seen of it.</summary>
static class SurrogateConcepts
{
    static readonly Lazy<byte[]> RawCertificate = new(() =>
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=preinit", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var own = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        return own.RawData;
    });

    public static readonly Dictionary<string, (Func<object> Make, Func<object, string> Show)> All = new()
    {
        ["ThreadLocal with a factory"] = Of(() => new ThreadLocal<string>(() => "made"), l => $"{l.IsValueCreated} {l.Value}"),
        ["ThreadLocal with a value"] = Of(() => new ThreadLocal<int>(trackAllValues: true) { Value = 5 }, l => $"{l.IsValueCreated} {l.Value} {l.Values.Count}"),
        ["ThreadLocal without either"] = Of(() => new ThreadLocal<List<int>>(), l => $"{l.IsValueCreated} {l.Value?.Count}"),
        ["AsyncLocal without a value"] = Of(() => new AsyncLocal<int>(), l => $"{l.Value}"),
        ["ManualResetEvent, set"] = Of(() => new ManualResetEvent(true), e => $"{e.WaitOne(0)} {e.WaitOne(0)}"),
        ["ManualResetEvent, not set"] = Of(() => new ManualResetEvent(false), e => $"{e.WaitOne(0)}"),
        ["AutoResetEvent, set"] = Of(() => new AutoResetEvent(true), e => $"{e.WaitOne(0)} {e.WaitOne(0)}"),
        ["EventWaitHandle, manual"] = Of(() => new EventWaitHandle(true, EventResetMode.ManualReset), e => $"{e.WaitOne(0)} {e.WaitOne(0)}"),
        ["EventWaitHandle, auto"] = Of(() => new EventWaitHandle(false, EventResetMode.AutoReset), e => $"{e.WaitOne(0)} {e.Set()} {e.WaitOne(0)} {e.WaitOne(0)}"),
        ["Semaphore"] = Of(() => new Semaphore(2, 3), s => $"{s.WaitOne(0)} {s.WaitOne(0)} {s.WaitOne(0)} {s.Release(3)} {Throws(() => s.Release())}"),
        ["Semaphore without an end"] = Of(() => new Semaphore(0, int.MaxValue), s => $"{s.WaitOne(0)} {s.Release(int.MaxValue)} {Throws(() => s.Release())}"),
        ["ReaderWriterLockSlim"] = Of(() => new ReaderWriterLockSlim(LockRecursionPolicy.SupportsRecursion), ShowLock),
        ["SemaphoreSlim with a handle"] = Of(WithHandle, s => $"{s.CurrentCount} {s.AvailableWaitHandle.WaitOne(0)} {s.Wait(0)} {s.AvailableWaitHandle.WaitOne(0)}"),
        ["ManualResetEventSlim"] = Of(() => new ManualResetEventSlim(true), e => $"{e.IsSet} {e.WaitHandle.WaitOne(0)}"),
        ["CountdownEvent"] = Of(() => new CountdownEvent(2), e => $"{e.Signal()} {e.Signal()} {e.IsSet}"),
        ["Barrier"] = Of(() => new Barrier(1), b => $"{b.ParticipantCount} {b.SignalAndWait(0)} {b.CurrentPhaseNumber}"),
        ["Lock"] = Of(() => new Lock(), l => $"{l.TryEnter()} {l.IsHeldByCurrentThread}"),
        ["CancellationTokenSource"] = Of(() => new CancellationTokenSource(), ShowCancellation),
        ["CancellationTokenSource, cancelled"] = Of(Cancelled, s => $"{s.IsCancellationRequested} {s.Token.WaitHandle.WaitOne(0)}"),
        ["CancellationTokenSource with callbacks"] = Of(WithCallback, s => { s.Source.Cancel(); return string.Join(' ', s.Log); }),
        ["ConcurrentBag"] = Of(() => new ConcurrentBag<int> { 1, 2, 3 }, b => $"{string.Join(' ', b.Order())} {b.TryTake(out var taken)} {taken} {b.Count}"),
        ["BlockingCollection"] = Of(() => new BlockingCollection<int>(4) { 7 }, c => $"{c.Take()} {c.TryTake(out _)} {c.TryAdd(1)}"),
        ["Random with a seed"] = Of(() => Advanced(new Random(42)), r => $"{r.Next()} {r.Next(10)} {r.NextDouble():R}"),
        ["SearchValues of bytes"] = Of(() => SearchValues.Create([1, 200]), v => $"{v.Contains(200)} {v.Contains(2)} {new byte[] { 7, 8, 1 }.AsSpan().IndexOfAny(v)}"),
        ["SearchValues of characters"] = Of(() => SearchValues.Create("aeiouäöü"), v => $"{"xyzö".AsSpan().IndexOfAny(v)} {v.Contains('b')}"),
        ["SearchValues of strings"] = Of(() => SearchValues.Create(["cat", "dog"], StringComparison.OrdinalIgnoreCase), v => $"{"a big DOG".AsSpan().IndexOfAny(v)} {v.Contains("bird")}"),
        ["SearchValues of one string"] = Of(() => SearchValues.Create(["needle"], StringComparison.Ordinal), v => $"{"hay needle".AsSpan().IndexOfAny(v)} {"NEEDLE".AsSpan().IndexOfAny(v)}"),
        ["SearchValues of nothing"] = Of(() => SearchValues.Create(ReadOnlySpan<char>.Empty), v => $"{"text".AsSpan().IndexOfAny(v)}"),
        ["MemoryStream"] = Of(() => Positioned(new MemoryStream([1, 2, 3, 4], writable: false)), s => $"{s.ReadByte()} {s.Length} {s.CanWrite}"),
        ["StreamReader over memory"] = Of(HalfRead, r => $"{r.ReadLine()} {r.ReadLine() == null}"),
        ["X509Certificate2"] = Of(() => X509CertificateLoader.LoadCertificate(RawCertificate.Value), c => $"{c.Subject} {c.Thumbprint} {c.HasPrivateKey} {c.GetRSAPublicKey()!.KeySize}"),
        ["ActivitySource"] = Of(() => new ActivitySource("Preinit.Tests", "1.2", [new("kind", "test")]), ShowActivities),
        ["Meter with instruments"] = Of(Metered, ShowMeasurements),
    };

    static (Func<object>, Func<object, string>) Of<T>(Func<T> make, Func<T, string> show) where T : class => (make, o => show((T)o));

    static string Throws(Action action) => Record.Exception(action)?.GetType().Name ?? "";

    static string ShowLock(ReaderWriterLockSlim guard)
    {
        guard.EnterReadLock();
        guard.EnterReadLock();
        var shown = $"{guard.RecursionPolicy} {guard.RecursiveReadCount}";
        guard.ExitReadLock();
        guard.ExitReadLock();
        return $"{shown} {guard.TryEnterWriteLock(0)}";
    }

    static SemaphoreSlim WithHandle()
    {
        var semaphore = new SemaphoreSlim(1, 2);
        _ = semaphore.AvailableWaitHandle;
        return semaphore;
    }

    static string ShowCancellation(CancellationTokenSource source)
    {
        var called = 0;
        source.Token.Register(() => called++);
        source.Cancel();
        return $"{source.IsCancellationRequested} {called}";
    }

    static CancellationTokenSource Cancelled()
    {
        var source = new CancellationTokenSource();
        source.Cancel();
        _ = source.Token.WaitHandle;
        return source;
    }

    sealed record Registered(CancellationTokenSource Source, List<string> Log);

    static Registered WithCallback()
    {
        var registered = new Registered(new(), []);
        var linked = CancellationTokenSource.CreateLinkedTokenSource(registered.Source.Token);
        registered.Source.Token.UnsafeRegister(state => ((List<string>)state!).Add("outer"), registered.Log);
        linked.Token.UnsafeRegister(state => ((List<string>)state!).Add("linked"), registered.Log);
        return registered;
    }

    static Random Advanced(Random random)
    {
        random.Next();
        return random;
    }

    static MemoryStream Positioned(MemoryStream stream)
    {
        stream.ReadByte();
        return stream;
    }

    static StreamReader HalfRead()
    {
        var reader = new StreamReader(new MemoryStream("first\nsecond\n"u8.ToArray()));
        reader.ReadLine();
        return reader;
    }

    static string ShowActivities(ActivitySource source)
    {
        var log = new List<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = s => ReferenceEquals(s, source),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStarted = a => log.Add(a.OperationName),
        };
        ActivitySource.AddActivityListener(listener);
        source.StartActivity("work")?.Dispose();
        return $"{source.Name} {source.Version} {source.Tags?.Single()} {string.Join(' ', log)}";
    }

    sealed record Instruments(Meter Meter, Counter<int> Counter, Histogram<double> Histogram);

    /// <summary>One instrument is kept by its meter alone.</summary>
    static Instruments Metered()
    {
        var meter = new Meter("Preinit.Tests", "2.0");
        meter.CreateObservableGauge("level", () => 11L, unit: "m");
        return new(meter, meter.CreateCounter<int>("count", "1", "counts"), meter.CreateHistogram<double>("size", advice: new() { HistogramBucketBoundaries = [1, 2] }));
    }

    static string ShowMeasurements(Instruments instruments)
    {
        var log = new SortedSet<string>(StringComparer.Ordinal);
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (ReferenceEquals(instrument.Meter, instruments.Meter))
                l.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<int>((instrument, value, _, _) => log.Add($"{instrument.Name} {instrument.Unit} {instrument.Description} {value}"));
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => log.Add($"{instrument.Name} {instrument.Unit} {value}"));
        listener.Start();
        instruments.Counter.Add(3);
        listener.RecordObservableInstruments();
        return $"{instruments.Meter.Name} {instruments.Meter.Version} {instruments.Histogram.Advice!.HistogramBucketBoundaries!.Count} {string.Join(", ", log)}";
    }
}
