extern alias capture;

using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;
using capture::Preinit.Capture;
using Preinit.CompilerServices;
using Preinit.Restore;
using ImageFormat = Preinit.Image.ImageFormat;
using ImageReader = Preinit.Image.ImageReader;

namespace Preinit.Tests;

/// <summary>
/// A graph captured in this process, with the product's own Scan and Encode, that can be restored here any number of times with its own
/// Restore. Of the code that Embed writes, what gets the outside objects is written and run too; types are at hand.
/// </summary>
public sealed unsafe class CapturedGraph : IDisposable
{
    static readonly FieldInfo RootField = typeof(Holder).GetField(nameof(Holder.Value))!;
    [ThreadStatic] static CapturedGraph? current;

    readonly Lazy<Action<object?[]?, object?[]>> links;
    readonly Lazy<Action<object?[], bool>> replay;
    readonly Lazy<Func<int, object?, object?[], object?>> rebuild;
    readonly byte* image;
    readonly bool isLazy;
    bool isFrozen;

    CapturedGraph(Scanner scanner, int[] roots, bool isLazy, IReadOnlyList<string> profile)
    {
        CapturedType[] types = [.. roots.Select((root, i) => new CapturedType(typeof(Holder).Assembly.GetName().Name!, roots.Length == 1 ? typeof(Holder).FullName! : $"Type{i}", null,
            StaticRoot.PathPrefix(typeof(Holder)), 0, false, [new(nameof(Holder.Value), root)]))];
        var plan = new RebuildPlan(scanner.Graph);
        var captured = ImageBuilder.Build(scanner, plan, types, typeof(CapturedGraph).Assembly, isLazy, out var table, out _, profile: new(profile));
        Handles = table.Handles;
        LinkCount = captured.Links.Length;
        RebuiltKinds = [.. plan.Kinds.Select(k => k.Method)];
        TablePaths = [.. scanner.Tables.Others().Select(t => t.Path)];
        Bytes = captured.Bytes;
        this.isLazy = isLazy;
        if (isLazy)
            MarkLazy();
        Result = Serialize(new() { Initializers = [new(1, null)], Refusals = [], Image = captured });
        links = new(() => EmittedLinks.Of(Result));
        replay = new(() => EmittedReplay.Of(Result));
        rebuild = new(() => EmittedRebuild.Of(Result));
        HasReplays = captured.Replays.Length > 0;
        RootIndex = roots[0];
        image = (byte*)NativeMemory.AlignedAlloc((nuint)(Bytes.Length + ImageFormat.PageGap), 16);
        Bytes.CopyTo(new Span<byte>(image, Bytes.Length));
    }

    /// <summary>As Embed does it.</summary>
    void MarkLazy()
    {
        fixed (byte* start = Bytes)
        {
            var reader = new ImageReader(start, Bytes.Length);
            ((Image.RuntimeRecord*)reader.Records(Image.SectionId.Runtime))->Flags |= Image.ImageFlags.Lazy;
            reader.Header->MetadataChecksum = ImageReader.MetadataChecksum(start, reader.Header->CheckedLength);
        }
    }

    /// <summary>Changes a byte of the heap in the image that is restored.</summary>
    public void Damage(long offset) => new ImageReader(image, Bytes.Length).Heap[offset] ^= 1;

    public byte[] Bytes { get; }

    /// <summary>The types of the image.</summary>
    public RuntimeTypeHandle[] Handles { get; }

    /// <summary>What a capturing process would hand back.</summary>
    public byte[] Result { get; }

    public int RootIndex { get; }

    /// <summary>
    /// How a restore went of which there may be others before. The memory may be that of a heap which is still being filled in, and that the kernel refuses.
    /// </summary>
    public void AssertLazy() => Assert.True(Laziness is "lazily" or "at once, since the kernel refuses userfaultfd", Laziness);

    /// <summary>How the last restore went.</summary>
    public string? Laziness { get; private set; }

    /// <summary>Of the image, the array of roots among them.</summary>
    public int ObjectCount => (int)new ImageReader(image, Bytes.Length).Header->ObjectCount;

    public int LinkCount { get; }

    /// <summary>Whether changes to the framework's state are made again.</summary>
    public bool HasReplays { get; }

    /// <summary>Of the hash tables that could be built anew, but are not.</summary>
    public string[] TablePaths { get; }

    /// <summary>The methods that build objects anew, one for each kind.</summary>
    public string[] RebuiltKinds { get; }

    /// <summary>As for an app with PreinitLazy.</summary>
    public static CapturedGraph Lazy(object value, Func<string, bool>? isRebuilt = null) =>
        TryCapture(value, out var refusals, isRebuilt, [], isLazy: true) ?? throw new InvalidOperationException(string.Join(Environment.NewLine, refusals));

    /// <summary>As after a publish with PreinitProfile.</summary>
    /// <param name="value">The graph.</param>
    /// <param name="profile">The paths that are in the profile.</param>
    public static CapturedGraph Profiled(object value, IReadOnlyList<string> profile) =>
        TryCapture([value], out var refusals, null, [], null, profile: profile) ?? throw new InvalidOperationException(string.Join(Environment.NewLine, refusals));

    /// <param name="value">The graph.</param>
    /// <param name="isRebuilt">Tells by its path whether a hash table is built anew.</param>
    /// <param name="surrogates">Classes of the app that say what is kept.</param>
    public static CapturedGraph Of(object value, Func<string, bool>? isRebuilt = null, params Type[] surrogates) =>
        TryCapture(value, out var refusals, isRebuilt, surrogates) ?? throw new InvalidOperationException(string.Join(Environment.NewLine, refusals));

    /// <param name="value">The graph.</param>
    /// <param name="change">Changes the framework's state, as an initialiser would.</param>
    public static CapturedGraph AfterChange(object value, Action? change) =>
        TryCapture(value, out var refusals, null, [], change) ?? throw new InvalidOperationException(string.Join(Environment.NewLine, refusals));

    /// <summary>The refusals, each as <c>code path</c>.</summary>
    public static string[] Refusals(object value, params Type[] surrogates)
    {
        using var graph = TryCapture(value, out var refusals, null, surrogates);
        return refusals;
    }

    /// <summary>Values of static fields, each of a type of its own.</summary>
    public static CapturedGraph OfTypes(IReadOnlyList<object?> values, Func<string, bool>? isRebuilt = null) =>
        TryCapture(values, out var refusals, isRebuilt, [], null) ?? throw new InvalidOperationException(string.Join(Environment.NewLine, refusals));

    static CapturedGraph? TryCapture(object value, out string[] refusals, Func<string, bool>? isRebuilt, Type[] surrogates, Action? change = null, bool isLazy = false) =>
        TryCapture([value], out refusals, isRebuilt, surrogates, change, isLazy);

    static CapturedGraph? TryCapture(IReadOnlyList<object?> values, out string[] refusals, Func<string, bool>? isRebuilt, Type[] surrogates, Action? change, bool isLazy = false,
        IReadOnlyList<string>? profile = null)
    {
        var replays = ReplaysOf(change);
        object[] given = [.. replays.Select(r => r.Value).OfType<object>()];
        var survey = GraphSurvey.Of([.. values.OfType<object>(), .. given], AppSurrogateRule.AllOf(surrogates));
        var outside = OutsideWorld.Explore(IsOutside, survey.Instantiations(), canJoin: null, given);
        var scanner = new Scanner(outside, survey, isRebuilt);
        var roots = scanner.Scan([.. values.Select(v => new StaticRoot(RootField, v, 0))]);
        foreach (var replay in replays)
            scanner.ScanReplay(replay);
        refusals = [.. scanner.Refusals.Select(r => $"{r.Code} {r.Path}")];
        return refusals.Length == 0 ? new(scanner, roots, isLazy, profile ?? []) : null;
    }

    static IReadOnlyList<Replay> ReplaysOf(Action? change)
    {
        if (change == null)
            return [];
        var changes = new FrameworkChanges();
        change();
        changes.Attribute(3);
        return changes.Replays;
    }

    /// <summary>Whether an object is found again, and not copied.</summary>
    public static void AssertLinked(object target)
    {
        using var captured = Of(new[] { target, "x" });
        foreach (var path in Enum.GetValues<RestorePath>())
            Assert.Same(target, captured.Restore<object[]>(path)[0]);
    }

    static byte[] Serialize(CaptureResult result)
    {
        var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream))
            CaptureWriter.Write(writer, result);
        return stream.ToArray();
    }

    /// <summary>The framework's statics; those of the test runner hold nothing that a test's graph has.</summary>
    static bool IsOutside(Type type) =>
        type.Assembly == typeof(object).Assembly || type.Assembly == typeof(HashSet<>).Assembly || type.Assembly == typeof(Regex).Assembly
        || type.Assembly == typeof(Console).Assembly || type.Assembly == typeof(System.Diagnostics.Trace).Assembly
        || type.Assembly == typeof(CodePagesEncodingProvider).Assembly || type.Assembly == typeof(ImmutableHashSet<>).Assembly || type.Assembly == typeof(ILookup<,>).Assembly || type.Assembly == typeof(ConcurrentDictionary<,>).Assembly;

    public T Restore<T>(RestorePath path = RestorePath.PinnedArray) => (T)Restore(path);

    /// <summary>With the large arrays where they are.</summary>
    public T RestoreFrozen<T>() => Restore<T>(Freeze());

    /// <param name="register">What registers frozen segments.</param>
    public T Restore<T>(delegate*<nint, nint, nint> register) => (T)RestoreRoots(RestorePath.PinnedArray, register)[RootIndex]!;

    object Restore(RestorePath path) => RestoreRoots(path)[RootIndex]!;

    /// <summary>The whole array of roots.</summary>
    public object?[] RestoreRoots(RestorePath path = RestorePath.PinnedArray) => RestoreRoots(path, isLazy ? &Stay : null);

    /// <summary>As in an assembly that can be unloaded.</summary>
    public T RestoreUnloadable<T>() => Restore<T>(&Refuse);

    static nint Refuse(nint start, nint size) => 0;

    static nint Stay(nint start, nint size) => size == 0 ? 1 : 0;

    /// <summary>The array of roots, with what is to be recorded of the heap.</summary>
    /// <param name="recording">Gets to know the heap.</param>
    /// <param name="leafs">Whether what has no references may be in a segment of its own.</param>
    internal object?[] RestoreRecorded(HeapRecording recording, bool leafs) => RestoreRoots(RestorePath.PinnedArray, leafs ? Register : null, heap => recording.Add(new ImageReader(image, Bytes.Length), heap, Handles));

    object?[] RestoreRoots(RestorePath path, delegate*<nint, nint, nint> register, Action<RestoredHeap>? restored = null)
    {
        var reader = new ImageReader(image, Bytes.Length);
        Assert.Null(reader.Validate());
        Assert.Null(IdentityCheck.CheckRuntime(reader));
        Assert.Null(IdentityCheck.CheckTypes(reader, Handles));
        var heap = path switch
        {
            RestorePath.ObjectByObject => ObjectByObjectHeap.TryRestore(reader, Handles, LargeArrays.TryRestore(reader, Handles, null)!),
            _ => HeapRestorer.TryRestoreAtOnce(reader, Handles, register),
        };
        Assert.NotNull(heap);
        Laziness = heap.Laziness;
        current = this;
        if (HasReplays)
            replay.Value(heap.Roots, false);
        Assert.Null(LinkFixer.Connect(reader, heap, &Link));
        if (HasReplays)
            replay.Value(heap.Roots, true);
        var rebuilder = new Rebuilder(reader, heap, Handles, new EmbeddedRebuildCode(&Rebuild));
        rebuilder.MakeSurrogates();
        rebuilder.Run();
        restored?.Invoke(heap);
        return heap.Roots;
    }

    /// <summary>What the code that Embed writes does. The memory is the collector's from then on, so this can be done once, and it is never freed.</summary>
    delegate*<nint, nint, nint> Freeze()
    {
        Assert.False(isFrozen);
        isFrozen = true;
        return Register;
    }

    /// <summary>With what has no references in a segment of its own, if that is not too small.</summary>
    public T RestoreWithLeafs<T>() => Restore<T>(Register);

    static delegate*<nint, nint, nint> Register
    {
        get => (delegate*<nint, nint, nint>)typeof(GC).GetMethod("_RegisterFrozenSegment", BindingFlags.NonPublic | BindingFlags.Static)!.MethodHandle.GetFunctionPointer();
    }

    /// <summary>As the code that Embed writes does it.</summary>
    public void RestoreByHost(ref object?[]? roots)
    {
        current = this;
        ImageHost.Restore("Graph", (nint)image, Bytes.Length, (nint)(delegate*<RuntimeTypeHandle[]>)&Types,
            (nint)(delegate*<object?[], object?[], void>)&Link, 0, HasReplays ? (nint)(delegate*<object?[], bool, void>)&Replay : 0,
            (nint)(delegate*<int, object?, object?[], object?>)&Rebuild, 0, ref roots);
    }

    static RuntimeTypeHandle[] Types() => current!.Handles;

    static object? Rebuild(int kind, object? target, object?[] parts) => kind < 0 ? null : current!.rebuild.Value(kind, target, parts);

    static void Replay(object?[] roots, bool isConnected) => current!.replay.Value(roots, isConnected);

    /// <summary>Called before outside objects are fetched.</summary>
    public Action? Linking { get; set; }

    static void Link(object?[]? roots, object?[] linked)
    {
        current!.Linking?.Invoke();
        current.links.Value(roots, linked);
    }

    /// <summary>Gets the objects of reflection alone, as the self-check does.</summary>
    public object?[] ProbeLinks()
    {
        var linked = new object?[LinkCount];
        links.Value(null, linked);
        return linked;
    }

    public void Dispose()
    {
        if (!isFrozen && !isLazy) // a thread may still read it
            NativeMemory.AlignedFree(image);
    }

    static class Holder
    {
        public static object? Value = null;
    }
}
