using System.Reflection;

namespace Preinit.Capture;

/// <summary>
/// What compares the texts in tables that were given no comparer, which is in nearly all images, by a method instead of by the internal field: for code that is compiled at
/// start-up, the runtime takes some 0.3 ms to find out that it may use what is internal.
/// </summary>
static class StringComparerLinks
{
    static readonly LinkPath? path = Path();

    /// <param name="target">An object of the framework.</param>
    /// <returns><see langword="null"/> for all others, and where the framework has no such method, or it returns something else.</returns>
    public static LinkSpec? Find(object target) => ReferenceEquals(target, path?.Value) ? path?.Spec : null;

    static LinkPath? Path()
    {
        var type = typeof(object).Assembly.GetType($"{StringComparerCall.Namespace}.{StringComparerCall.Class}");
        var method = type?.GetMethod(StringComparerCall.Method, BindingFlags.Public | BindingFlags.Static, [typeof(object)]);
        return type is { IsPublic: true } && method != null
            ? LinkPath.Static(typeof(EqualityComparer<string>).GetProperty(nameof(EqualityComparer<>.Default))!.GetMethod!).PassTo(method) : null;
    }
}
