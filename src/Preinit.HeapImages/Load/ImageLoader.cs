using System.Reflection;
using Preinit.Capture;
using Preinit.CompilerServices;
using Preinit.Image;

namespace Preinit.HeapImages;

/// <summary>Loading, as a table of contents: check the file, find its types, restore the heap, connect it.</summary>
static unsafe class ImageLoader
{
    /// <param name="start">The file.</param>
    /// <param name="length">Bytes of it.</param>
    /// <param name="options">How.</param>
    /// <param name="source">Reads the heap, if it is not in memory yet: not for changes.</param>
    public static T Load<T>(byte* start, long length, LoadOptions options, LiveSource? source = null)
    {
        if (!NativeRuntime.HasFields)
            throw Problems.Unsupported();
        options.Verify?.CheckLength(length);
        options.Progress?.Report(new("Check", 0, length));
        SignatureCheck.Run(start, length, options.TrustedKeys);
        using var merged = DeltaLoading.TryMerge(start, length, options);
        var file = merged == null ? new LoadedFile(start, length) : new(merged.Start, merged.Length);
        var reader = new ImageReader(file.Image, file.ImageLength);
        if (options.Verify is { } verification)
        {
            options.Progress?.Report(new("Restore", (long)reader.Header->ObjectCount, length));
            return VerifiedLoad.Load<T>(file, verification, source);
        }
        var resolver = new TypeResolver();
        var tokens = TypesByTokens.TryRead(file.ManifestStart, file.ManifestLength);
        CheckRoot(file, tokens != null ? tokens.RootType : resolver.TryFind(file.Manifest.RootType), typeof(T));
        var types = tokens != null ? tokens.Types : TypesByName(file.Manifest, resolver);
        options.Progress?.Report(new("Restore", (long)reader.Header->ObjectCount, length));
        var head = ImageHead.Of(file, tokens);
        var conforms = Conformity.Holds(reader, file, types, head.ObjectTypeCount);
        var roots = conforms ? Restore(file, types!, new(file, resolver, tokens), source) : Convert(file, types, resolver, source);
        if (!conforms || head.HasHooks)
            CaptureHooks.RunAfter(types.Take(head.ObjectTypeCount).OfType<Type>());
        return (T)roots[head.Root]!;
    }

    static Type?[] TypesByName(Manifest manifest, TypeResolver resolver) => [.. manifest.Types.Select(resolver.TryFind)];

    static void CheckRoot(LoadedFile file, Type? actual, Type asked)
    {
        if (actual != null && !asked.IsAssignableFrom(actual))
            throw Problems.OtherRoot(SpecText.Of(file.Manifest.RootType), asked);
    }

    static object?[] Restore(LoadedFile file, Type[] types, LiveRebuilds code, LiveSource? source)
    {
        var restored = Begin(file, types, code, source);
        restored.Complete();
        LoadedHeaps.Add(restored, (long)new ImageReader(file.Image, file.ImageLength).Header->CopiedLength);
        return restored.Roots;
    }

    static object?[] Convert(LoadedFile file, Type?[] types, TypeResolver resolver, LiveSource? source)
    {
        var reader = new ImageReader(file.Image, file.ImageLength);
        source?.Read(0, (nint)reader.Heap, (nint)reader.Header->HeapLength);
        return ConvertedHeap.Load(file, types, resolver);
    }

    public static RuntimeTypeHandle[] Handles(Type[] types)
    {
        var handles = new RuntimeTypeHandle[types.Length]; // not by Linq, whose code for this would have to be compiled
        for (var i = 0; i < handles.Length; i++)
            handles[i] = types[i].TypeHandle;
        return handles;
    }

    /// <summary>Up to the point where code of the app may have to run.</summary>
    public static LiveRestoration Begin(LoadedFile file, Type[] types, LiveRebuilds code, LiveSource? source)
    {
        try
        {
            if (LiveHeap.Restore((nint)file.Image, file.ImageLength, source, Handles(types), code, out var restored) is { } problem)
                throw Problems.Damaged(problem);
            return restored!;
        }
        catch (TargetInvocationException exception)
        {
            throw Problems.MissingOutside(exception.InnerException!.Message, exception.InnerException);
        }
    }
}
