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

    /// <summary>The same, for a surrogate that is none: where it is compiled to native code, the code is there for all others.</summary>
    public static Func<object?, object?[], object?> MakeAny => Make<AnySurrogate, object>;

    /// <summary>Not in a library that takes part: there it would be asked for all objects.</summary>
    sealed class AnySurrogate : ISurrogate<object>
    {
        public object? Keep(object target) => null;

        public object Rebuild(object? kept) => new();
    }
}
