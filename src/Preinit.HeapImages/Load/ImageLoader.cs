using System.Reflection;
using Preinit.Capture;
using Preinit.CompilerServices;
using Preinit.Image;

namespace Preinit.HeapImages;

/// <summary>Loading, as a table of contents: check the file, find its types, restore the heap, connect it.</summary>
static unsafe class ImageLoader
{
    public static T Load<T>(byte* start, long length, LoadOptions options)
    {
        if (!NativeRuntime.HasFields)
            throw Problems.Unsupported();
        options.Verify?.CheckLength(length);
        options.Progress?.Report(new("Check", 0, length));
        SignatureCheck.Run(start, length, options.TrustedKeys);
        using var merged = DeltaLoading.TryMerge(start, length, options);
        var file = merged == null ? new LoadedFile(start, length) : new(merged.Start, merged.Length);
        var reader = new ImageReader(file.Image, file.ImageLength);
        var manifest = file.Manifest;
        if (options.Verify is { } verification)
        {
            options.Progress?.Report(new("Restore", (long)reader.Header->ObjectCount, length));
            return VerifiedLoad.Load<T>(file, verification);
        }
        var resolver = new TypeResolver();
        CheckRoot(manifest, resolver, typeof(T));
        Type?[] types = [.. manifest.Types.Select(resolver.TryFind)];
        options.Progress?.Report(new("Restore", (long)reader.Header->ObjectCount, length));
        var conforms = Conformity.Holds(reader, manifest, types);
        var roots = conforms ? Restore(file, types!, resolver) : ConvertedHeap.Load(file, types, resolver);
        if (!conforms || manifest.HasHooks)
            CaptureHooks.RunAfter(types.Take(manifest.ObjectTypeCount).OfType<Type>());
        return (T)roots[manifest.Root]!;
    }

    static void CheckRoot(Manifest manifest, TypeResolver resolver, Type asked)
    {
        if (resolver.TryFind(manifest.RootType) is { } actual && !asked.IsAssignableFrom(actual))
            throw Problems.OtherRoot(SpecText.Of(manifest.RootType), asked);
    }

    static object?[] Restore(LoadedFile file, Type[] types, TypeResolver resolver)
    {
        var restored = Begin(file, types, resolver);
        restored.Complete();
        return restored.Roots;
    }

    /// <summary>Up to the point where code of the app may have to run.</summary>
    public static LiveRestoration Begin(LoadedFile file, Type[] types, TypeResolver resolver)
    {
        var handles = new RuntimeTypeHandle[types.Length]; // not by Linq, whose code for this would have to be compiled
        for (var i = 0; i < handles.Length; i++)
            handles[i] = types[i].TypeHandle;
        try
        {
            if (LiveHeap.Restore((nint)file.Image, file.ImageLength, handles, new LiveRebuilds(file.Manifest, resolver), out var restored) is { } problem)
                throw Problems.Damaged(problem);
            return restored!;
        }
        catch (TargetInvocationException exception)
        {
            throw Problems.MissingOutside(exception.InnerException!.Message, exception.InnerException);
        }
    }
}
