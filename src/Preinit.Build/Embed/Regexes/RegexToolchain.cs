namespace Preinit.Build;

/// <summary>The SDK's own C# compiler and the framework's source generator, which belong together.</summary>
/// <param name="Compiler">csc.dll</param>
/// <param name="Generator">System.Text.RegularExpressions.Generator.dll</param>
/// <param name="References">The reference assemblies of the framework.</param>
sealed record RegexToolchain(string Compiler, string Generator, IReadOnlyList<string> References)
{
    /// <returns><see langword="null"/> if something is missing; then <paramref name="missing"/> says what.</returns>
    public static RegexToolchain? Find(PipelineOptions options, out string missing)
    {
        missing = "the C# compiler of the SDK was not found";
        if (!File.Exists(options.CompilerPath))
            return null;
        missing = "the framework's source generator was not found";
        if (options.TargetingPack is not { } pack || !Directory.Exists(Path.Combine(pack, "ref")))
            return null;
        var generator = Path.Combine(pack, "analyzers", "dotnet", "cs", "System.Text.RegularExpressions.Generator.dll");
        var references = Directory.EnumerateFiles(Path.Combine(pack, "ref"), "*.dll", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        return File.Exists(generator) && references.Count > 0 ? new(options.CompilerPath, generator, references) : null;
    }
}
