using System.Reflection;

namespace Preinit.Capture;

/// <summary>
/// The types whose statics belong in the image. Of the app, and of the libraries that take part: every type that an initialiser set up, marked
/// or not. Its static fields have values that only running the initialisers again would give it. Of other libraries: those that
/// share objects with the image, and those whose state the initialisers changed. The rest of a library is set up in the published app
/// when it is used, as it would be without Preinit.
/// </summary>
sealed class ImagedTypes
{
    readonly ShippedTypes shipped;
    readonly HashSet<Type> members = [];
    readonly HashSet<Type> excluded = [];
    readonly List<Assembly> order;

    public ImagedTypes(ShippedTypes shipped, IReadOnlyList<Assembly> participating, IReadOnlyCollection<string> excludedNames)
    {
        this.shipped = shipped;
        order = [.. participating, .. shipped.All.Select(t => t.Assembly).Except(participating).OrderBy(a => a.FullName, StringComparer.Ordinal)];
        excluded.UnionWith(shipped.All.Where(t => excludedNames.Contains(t.Assembly.GetName().Name!) || excludedNames.Contains(TypeSpecs.DefinitionName(t))));
        excluded.UnionWith(shipped.All.Where(IsEventSource));
        members.UnionWith(shipped.All.Where(shipped.IsParticipating).Except(excluded));
    }

    public bool Contains(Type type) => members.Contains(type);

    /// <summary>Whether a type could be in the image and is not yet.</summary>
    public bool CanJoin(Type type) => shipped.WasSetUp(type) && !members.Contains(type) && !excluded.Contains(type);

    /// <returns>Whether it is new.</returns>
    public bool Join(Type type) => members.Add(type);

    public void Leave(Type type) => members.Remove(type);

    /// <summary>In an order that is the same in every capture.</summary>
    public List<(Type Type, int Initializer)> All =>
        [.. members.OrderBy(t => order.IndexOf(t.Assembly)).ThenBy(t => t.MetadataToken).ThenBy(t => t.ToString(), StringComparer.Ordinal)
            .Select(t => (t, shipped.InitializerOf(t)))];

    /// <summary>Types that were set up and are not in the image, library by library. What became of event sources is of no interest.</summary>
    public List<Type> Outside =>
        [.. shipped.All.Where(t => !members.Contains(t) && !IsEventSource(t)).OrderBy(t => order.IndexOf(t.Assembly)).ThenBy(t => t.ToString(), StringComparer.Ordinal)];

    public int InitializerOf(Type type) => shipped.InitializerOf(type);

    /// <summary>
    /// An event source is known to the system by its process. It is created again by the static constructor of its own class, and objects of the
    /// image are linked to that one. What it holds is there for diagnosis, and not part of what the program computes.
    /// </summary>
    static bool IsEventSource(Type type) => type.IsAssignableTo(typeof(System.Diagnostics.Tracing.EventSource));
}
