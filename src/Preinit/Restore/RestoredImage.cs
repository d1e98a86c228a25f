using Preinit.Image;

namespace Preinit.Restore;

/// <summary>An embedded image in use.</summary>
sealed class RestoredImage(string name, ImageReader reader, object?[] roots)
{
    /// <summary>The assembly, and the part.</summary>
    public string Name => name;

    public ImageReader Reader => reader;

    public object?[] Roots => roots;
}
