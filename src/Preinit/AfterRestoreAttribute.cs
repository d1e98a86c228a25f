namespace Preinit;

/// <summary>
/// Marks a parameterless <c>static void</c> method that runs in every process of the published app, before <c>Main</c> and right
/// after the image is there, or, where the image could not be used, right after the marked methods have run: the place to open
/// what cannot be frozen.
/// </summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class AfterRestoreAttribute : Attribute
{
    /// <summary>Methods with a smaller value run first; equal ones run in the order of their declaration. The default is 0.</summary>
    public int Order { get; set; }
}
