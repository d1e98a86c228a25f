namespace Preinit;

/// <summary>
/// Says how objects of a class are frozen that belong to the process they were made in: what of them is kept in the image, and how an object is
/// made from that at start-up. Any public or internal class of the app, or of a library that takes part, that implements this and has a public
/// constructor without parameters is used, for all objects of the class that the marked initialisers leave behind.
/// </summary>
/// <typeparam name="T">
/// The class. Objects of derived classes are not meant, unless it is abstract or an interface; then all objects of it are.
/// </typeparam>
/// <example>
/// <code>
/// sealed class ClientSurrogate : ISurrogate&lt;HttpClient&gt;
/// {
///     public object? Keep(HttpClient client) =&gt; client.BaseAddress;
///     public HttpClient Rebuild(object? kept) =&gt; new() { BaseAddress = (Uri?)kept };
/// }
/// </code>
/// </example>
public interface ISurrogate<T> where T : class
{
    /// <summary>
    /// Called at publish, once for each object, after the initialisers and the <see cref="BeforeCaptureAttribute"/> methods have run.
    /// </summary>
    /// <param name="target">The object. It must be left as it is.</param>
    /// <returns>What <see cref="Rebuild"/> will be given: any object that can be frozen itself, or <see langword="null"/>.</returns>
    /// <remarks>What it throws is reported at publish, and the object's initialiser is not frozen.</remarks>
    object? Keep(T target);

    /// <summary>
    /// Called in every process, once for each object, while the image is restored. It may use preinitialised types, but no static field of
    /// theirs that holds an object which a surrogate makes.
    /// </summary>
    /// <param name="kept">What <see cref="Keep"/> returned.</param>
    /// <returns>An object that takes the place of the one at publish, wherever that is referred to.</returns>
    /// <remarks>What it throws ends the use of the app's preinitialised types, with a <see cref="PreinitializationException"/>.</remarks>
    T Rebuild(object? kept);
}
