using Preinit;
using TinyLisp;

namespace LispWorld;

/// <summary>Worlds that outlive their process.</summary>
static class SavedWorld
{
    /// <summary>The world of the prelude, with one function more.</summary>
    public static World New()
    {
        var world = Prelude.World;
        world.Define("save-image", 1, 1, a => Save(Texts.Text(a[0]), world));
        return world;
    }

    /// <summary>A world as it was saved, <c>save-image</c> included.</summary>
    public static World Load(string path) => HeapImage.Load<World>(path);

    static string Save(string path, World world)
    {
        try
        {
            HeapImage.Save(path, world);
            return path;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or HeapImageException)
        {
            throw new LispException(exception.Message);
        }
    }
}
