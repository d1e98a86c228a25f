using Preinit.HeapImages;

namespace Preinit;

public sealed partial record HeapImageBase
{
    /// <summary>
    /// What a static field held when the app was published: a part of the image that is embedded in the app. A change of it is a few bytes beside an app that starts with everything else. It can be
    /// loaded where the same build of the app runs, whatever has become of the field there, and whether or not the app uses its image.
    /// </summary>
    /// <param name="type">A type of the image.</param>
    /// <param name="field">Its static field, or the property that the field belongs to.</param>
    /// <exception cref="ArgumentException">There is no such field.</exception>
    /// <exception cref="HeapImageException">The field has its value from no image: the app was not published with Preinit, or it runs its original initialisers.</exception>
    public static HeapImageBase Embedded(Type type, string field)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentException.ThrowIfNullOrEmpty(field);
        return EmbeddedImages.Of(type, field);
    }
}
