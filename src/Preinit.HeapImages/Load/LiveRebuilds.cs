using System.Reflection;
using System.Runtime.CompilerServices;
using Preinit.Capture;
using Preinit.CompilerServices;

namespace Preinit.HeapImages;

/// <summary>The code of an image that is loaded: links, and what builds objects anew.</summary>
sealed class LiveRebuilds(Manifest manifest, TypeResolver types) : LiveCode
{
    const string Namespace = "Preinit.CompilerServices";

    readonly Func<object?, object?[], object?>?[] kinds = new Func<object?, object?[], object?>?[manifest.Rebuilds.Length];

    public override void Link(object?[] roots, object?[] links)
    {
        var found = new LiveLinks(types, roots, links);
        for (var i = 0; i < links.Length; i++)
            links[i] = found.Find(manifest.Links[i]);
    }

    public override object? Rebuild(int kind, object? target, object?[] parts)
    {
        if (kind >= 0)
            return (kinds[kind] ??= Helper(manifest.Rebuilds[kind], types))(target, parts);
        foreach (var type in manifest.PreciseTypes)
            RuntimeHelpers.RunClassConstructor(types.Find(type).TypeHandle);
        return null;
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
        catch (NotSupportedException exception) // it was not compiled
        {
            throw Problems.MissingOutside($"the helper {spec.Class}.{spec.Method} for {string.Join(", ", spec.Arguments.Select(SpecText.Of))}", exception);
        }
    }
}
