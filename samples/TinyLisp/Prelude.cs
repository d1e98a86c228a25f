using Preinit;

namespace TinyLisp;

/// <summary>
/// The world that programs start in. Most of the language is written in itself: that text is read and evaluated at publish, and what it leaves
/// behind is dumped into the app, as Emacs does with its Lisp.
/// </summary>
[Preinitialize]
static class Prelude
{
    public static readonly World World = Load();

    public static World Load()
    {
        var world = new World();
        using var text = new StreamReader(typeof(Prelude).Assembly.GetManifestResourceStream("prelude.lisp")!);
        world.Run(text.ReadToEnd());
        return world;
    }
}
