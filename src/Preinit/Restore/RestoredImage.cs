using Preinit.Image;

namespace Preinit.Restore;

/// <summary>An embedded image in use.</summary>
sealed class RestoredImage(string name, EmbeddedImage image, object?[] roots)
{
    /// <summary>The assembly, and the part.</summary>
    public string Name => name;

    public ImageReader Reader => image.Reader;

    /// <summary>The types of its records.</summary>
    public RuntimeTypeHandle[] Types => image.Types();

    public object?[] Roots => roots;
}
