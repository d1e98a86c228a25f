namespace Preinit;

/// <summary>
/// Marks a parameterless <c>static void</c> method that runs at publish, after the marked initialisers and just before the heap is
/// captured: the place to close handles and to drop caches that do not belong in the image.
/// </summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class BeforeCaptureAttribute : Attribute
{
    /// <summary>Methods with a smaller value run first; equal ones run in the order of their declaration. The default is 0.</summary>
    public int Order { get; set; }
}
