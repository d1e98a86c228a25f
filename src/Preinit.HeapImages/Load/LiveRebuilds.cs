using System.Reflection;
using System.Runtime.CompilerServices;
using Preinit.Capture;
using Preinit.CompilerServices;

namespace Preinit.HeapImages;

/// <summary>The code of an image that is loaded: links, and what builds objects anew.</summary>
/// <param name="file">The image.</param>
/// <param name="types">Finds types.</param>
/// <param name="tokens">What needs no manifest.</param>
sealed class LiveRebuilds(LoadedFile file, TypeResolver types, TypesByTokens? tokens = null) : LiveCode
{
    const string Namespace = "Preinit.CompilerServices";

    Func<object?, object?[], object?>?[] kinds = [];

    public override void Link(object?[] roots, object?[] links)
    {
        if (tokens != null && tokens.TryLink(links))
            return;
        var found = new LiveLinks(types, roots, links);
        for (var i = 0; i < links.Length; i++)
            links[i] = found.Find(file.Manifest.Links[i]);
    }

    public override object? Rebuild(int kind, object? target, object?[] parts)
    {
        if (kind >= 0)
            return Helper(kind)(target, parts);
        if (tokens is null or { HasPreciseTypes: true })
        {
            foreach (var type in file.Manifest.PreciseTypes)
                RuntimeHelpers.RunClassConstructor(types.Find(type).TypeHandle);
        }
        return null;
    }

    Func<object?, object?[], object?> Helper(int kind)
    {
        if (kinds.Length == 0)
            kinds = new Func<object?, object?[], object?>?[file.Manifest.Rebuilds.Length];
        return kinds[kind] ??= Helper(file.Manifest.Rebuilds[kind], types);
    }

    public static Func<object?, object?[], object?> Helper(RebuildSpec spec, TypeResolver types)
    {
        if (NativeRuntime.IsHere)
            NativeHelpers.Keep();
        Type[] arguments = [.. spec.Arguments.Select(types.Find)];
        var method = typeof(Rebuilding).Assembly.GetType($"{Namespace}.{spec.Class}")?.GetMethod(spec.Method, BindingFlags.Static | BindingFlags.Public)
            ?? throw Problems.MissingOutside($"the helper {spec.Class}.{spec.Method}");
        try
        {
            if (spec.Class == RebuildSpec.Rehashing)
            {
                var keys = KeyMethods.Of(arguments[0]);
                var rehash = method.CreateDelegate<Func<object, object?[], nint, nint, object?>>();
                return (target, parts) => keys.Run(rehash, target!, parts);
            }
            return (arguments.Length == 0 ? method : method.MakeGenericMethod(arguments)).CreateDelegate<Func<object?, object?[], object?>>();
        }
        catch (Exception exception) when (exception is NotSupportedException or ArgumentException) // it was not compiled, or not with a constructor
        {
            throw Problems.MissingOutside($"the helper {spec.Class}.{spec.Method} for {string.Join(", ", spec.Arguments.Select(SpecText.Of))}", exception);
        }
    }
}
