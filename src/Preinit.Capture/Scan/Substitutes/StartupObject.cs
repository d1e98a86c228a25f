namespace Preinit.Capture;

/// <summary>
/// Stands in the graph for an object that is neither in the image nor anywhere to be found again: code makes it at start-up. Only
/// substitutes are of this type.
/// </summary>
/// <param name="original">What it stands for.</param>
abstract class StartupObject(object original)
{
    public object Original => original;

    /// <param name="addRoot">Puts an object of the image, from which it is made, into the array of roots.</param>
    public abstract LinkSpec Spec(Func<object, int> addRoot);
}
