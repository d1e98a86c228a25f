namespace Preinit.Build;

/// <summary>The runtime that a published app will run on, where it is not the one that runs the initialisers.</summary>
public sealed record TargetRuntime
{
    /// <summary>
    /// The assemblies of the framework that ships with the app, or that a native compiler compiles into it. Empty where the app runs on the
    /// framework that captured it.
    /// </summary>
    public IReadOnlyList<string> FrameworkPaths { get; init; } = [];

    /// <summary>The runtime identifier of the app, where apps for it do not run on this machine; else <see langword="null"/>.</summary>
    public string? Foreign { get; init; }

    /// <summary>Native AOT: everything becomes one file, and nothing can be replaced later.</summary>
    public bool IsCompiledIn { get; init; }

    /// <summary>Whether a trimmer comes after Preinit: it must see that the types of the image are used.</summary>
    public bool IsTrimmed { get; init; }

    /// <summary>Whether the app's assemblies, each by itself, are precompiled.</summary>
    public bool IsReadyToRun { get; init; }

    /// <summary>Whether the published app is checked at the end of the publish. Otherwise it checks itself at each start.</summary>
    public bool IsSelfChecked { get; init; } = true;
}
