using System.Diagnostics.CodeAnalysis;
using Preinit.CompilerServices;

namespace Preinit.Restore;

/// <summary>The state of this program as it was saved while it ran, if the executable is a copy that was made for it.</summary>
static class SavedProgram
{
    const string Library = "Preinit.HeapImages.ProgramState, Preinit.HeapImages";

    static readonly Lock turn = new();
    static LiveProgram? program;
    static bool looked;

    /// <summary>The file with the state, if there is one.</summary>
    /// <param name="isOfLibrary">Whether a library asks, which does not know whether the app can save itself: if not, the file is something else.</param>
    public static string? StateFile(bool isOfLibrary) =>
        Environment.ProcessPath is { } executable && LiveImages.StateFileOf(executable) is var file && File.Exists(file) && (!isOfLibrary || CanBeLoaded()) ? file : null;

    /// <returns>The state, or <see langword="null"/> if the executable is no such copy.</returns>
    /// <exception cref="PreinitializationException">There is one, and it cannot be used: the program must not start as if there were none.</exception>
    /// <param name="isOfLibrary">See <see cref="StateFile"/>.</param>
    public static LiveProgram? Find(bool isOfLibrary)
    {
        lock (turn)
        {
            if (!looked && StateFile(isOfLibrary) is { } file)
                program = Load(file);
            looked = true;
            return program;
        }
    }

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Where the type was trimmed away, no program saved itself.")]
    static bool CanBeLoaded() => Type.GetType(Library, throwOnError: false) != null;

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Images say that there may be a state only where the app has the library.")]
    [UnconditionalSuppressMessage("Trimming", "IL2072", Justification = "The package keeps the library whole in trimmed apps, and the compiler of native ones finds the type by its name here.")]
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "The package keeps the library whole in trimmed apps, and the compiler of native ones finds the type by its name here.")]
    static LiveProgram Load(string file)
    {
        try
        {
            return (LiveProgram)Activator.CreateInstance(Type.GetType(Library, throwOnError: true)!, file)!;
        }
        catch (Exception exception)
        {
            var reason = (exception as System.Reflection.TargetInvocationException)?.InnerException ?? exception;
            throw new PreinitializationException($"the saved state {file} cannot be used: {reason.Message}");
        }
    }
}
