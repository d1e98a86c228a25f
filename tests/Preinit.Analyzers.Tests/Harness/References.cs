using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Preinit.Analyzers.Tests;

/// <summary>What the sources of the tests refer to: the framework as the SDK has it, and Preinit. Nothing is downloaded.</summary>
static class References
{
    public static readonly IReadOnlyList<MetadataReference> All = [.. Framework().Append(typeof(PreinitializeAttribute).Assembly.Location)
        .Select(f => MetadataReference.CreateFromFile(f))];

    public static string Metadata(string key) => typeof(References).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;

    static IEnumerable<string> Framework() => Directory.EnumerateFiles(Path.Combine(Metadata("TargetingPack"), "ref", "net10.0"), "*.dll");
}
