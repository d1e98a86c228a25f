namespace Preinit.EndToEnd;

/// <summary>A test that compiles an app to native code, for which the SDK needs the system's C compiler as a linker.</summary>
sealed class NativeTheoryAttribute : TheoryAttribute
{
    static readonly string[] compilers = ["clang", "gcc"];

    public NativeTheoryAttribute()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!compilers.Any(c => folders.Any(f => File.Exists(Path.Combine(f, c)))))
            Skip = "native AOT needs clang or gcc on this system";
    }
}
