namespace Preinit.Restore;

/// <summary>The app's own surrogates that made objects of the image: they say what of an object counts.</summary>
static class AppSurrogates
{
    static readonly Dictionary<Type, AppSurrogate> known = [];

    public static void Add<TSurrogate, T>(T made) where TSurrogate : ISurrogate<T>, new() where T : class =>
        known.TryAdd(made.GetType(), new(t => t is T, t => new TSurrogate().Keep((T)t)));

    public static AppSurrogate? Find(object restored) => known.Count == 0 ? null : known.GetValueOrDefault(restored.GetType());
}
