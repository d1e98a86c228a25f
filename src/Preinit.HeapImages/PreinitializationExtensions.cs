using Preinit.HeapImages;

namespace Preinit;

/// <summary>Saves whole programs.</summary>
public static class PreinitializationExtensions
{
    extension(Preinitialization)
    {
        /// <summary>
        /// Saves the running program: a copy of the published app whose preinitialised types start with the state that they have now. The state lies in a file beside the copy,
        /// named like it and <c>.heap</c>.
        /// </summary>
        /// <remarks>
        /// The static fields of all types that are in the app's image are saved, but for those marked with <see cref="RunAtStartupAttribute"/>, which get their values at start-up as before, and
        /// thread-static ones. Nobody may write to what they lead to meanwhile. The copy does not start without the image, or where the program, a library or .NET is another build than here.
        /// </remarks>
        /// <param name="path">The executable of the copy. In another folder, which is made, everything from the app's folder goes along; in the same folder, the copy uses what is there.</param>
        /// <param name="options">How.</param>
        /// <exception cref="HeapImageException">An object cannot be kept, or the program is none that was published with Preinit.</exception>
        /// <exception cref="IOException">A file cannot be written.</exception>
        public static void SaveExecutable(string path, SaveOptions? options = null)
        {
            ArgumentException.ThrowIfNullOrEmpty(path);
            var roots = MarkedFields.Read(out var types);
            ProgramCopy.Write(path, roots, (options ?? SaveOptions.Default) with { Inside = types });
        }
    }
}
