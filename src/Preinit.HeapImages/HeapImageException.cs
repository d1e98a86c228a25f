namespace Preinit;

/// <summary>An image could not be saved or loaded. Nothing was changed: neither the objects in memory, nor the file that was to be replaced.</summary>
public sealed class HeapImageException : Exception
{
    /// <summary>The stable code of the problem, such as <c>PREINIT6102</c>; each has a page in the documentation.</summary>
    public string Code { get; }

    /// <summary>The objects that cannot be kept, each with its path; empty for any other problem.</summary>
    public IReadOnlyList<HeapImageRefusal> Refusals { get; }

    /// <param name="code">See <see cref="Code"/>.</param>
    /// <param name="message">What is wrong, and what can be done.</param>
    /// <param name="refusals">See <see cref="Refusals"/>.</param>
    /// <param name="inner">What caused it.</param>
    internal HeapImageException(string code, string message, IReadOnlyList<HeapImageRefusal>? refusals = null, Exception? inner = null)
        : base($"{code}: {message}", inner) => (Code, Refusals) = (code, refusals ?? []);
}
