namespace Preinit.HeapImages;

/// <summary>The root of the image of a whole program.</summary>
/// <param name="images">The names of its embedded images.</param>
/// <param name="roots">What their arrays of roots hold now.</param>
/// <param name="others">Static fields of their types that the images have no values of, since these were zero at publish.</param>
sealed class ProgramRoots(string[] images, object?[][] roots, OtherField[] others)
{
    public string[] Images { get; } = images;
    public object?[][] Roots { get; } = roots;
    public OtherField[] Others { get; } = others;
}
