using System.ComponentModel;
using Preinit.Restore;

namespace Preinit.CompilerServices;

/// <summary>Calls the app's own surrogates. Not for use in source code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RebuildingSurrogate
{
    /// <summary>Makes an object.</summary>
    /// <param name="target">Not used.</param>
    /// <param name="parts">What the surrogate kept.</param>
    /// <exception cref="InvalidOperationException">The surrogate made none.</exception>
    public static object? Make<TSurrogate, T>(object? target, object?[] parts) where TSurrogate : ISurrogate<T>, new() where T : class
    {
        var made = new TSurrogate().Rebuild(parts[0]) ?? throw new InvalidOperationException($"{typeof(TSurrogate)}.Rebuild returned null");
        if (Verification.IsUnderWay)
            AppSurrogates.Add<TSurrogate, T>(made);
        return made;
    }
}
