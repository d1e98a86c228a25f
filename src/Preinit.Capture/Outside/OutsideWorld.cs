using System.Reflection;
using System.Text;
using Preinit.Image;

namespace Preinit.Capture;

/// <summary>
/// The objects that the statics of all types outside the image hold, directly or through other objects. A direct value of a
/// read-only static can be linked; any other object found here would become two if it were copied.
/// </summary>
sealed class OutsideWorld
{
    /// <summary>It holds everything that waits for a timer; what does is refused for the timer's sake, with a better reason.</summary>
    const string TimerQueue = "System.Threading.TimerQueue";

    /// <summary>
    /// It holds the regular expressions that its static methods were called with. Programs never see those, so a match that holds one may
    /// bring along a second.
    /// </summary>
    const string RegexCache = "System.Text.RegularExpressions.RegexCache";

    /// <summary>They have lists of their objects in the process, whose restored ones are made again, and get into the lists by that.</summary>
    const string Meter = "System.Diagnostics.Metrics.Meter", ActivitySource = "System.Diagnostics.ActivitySource";

    readonly IdentityMap<StaticLocation> locations = new();
    readonly IdentityMap<FieldInfo> reached = new();
    readonly IdentityMap<Type> shareable = new();
    readonly HashSet<object> given = new(ReferenceEqualityComparer.Instance);
    readonly HashSet<Type> seen = [];
    IReadOnlyDictionary<object, FieldInfo> startup = new Dictionary<object, FieldInfo>();
    readonly LazySingletons singletons = new();
    readonly DeepLinks deep = new();

    /// <summary>The statics of all initialised types that the predicate lets through, and those of <paramref name="instantiations"/>.</summary>
    /// <param name="canJoin">Types that are outside now but can join the image, with all they hold.</param>
    /// <param name="given">What the initialisers gave to the framework. It is given the same again at start-up, and so does not hold something else.</param>
    /// <param name="startup">Objects of fields that get their values at start-up.</param>
    public static OutsideWorld Explore(Func<Type, bool> isOutside, IEnumerable<Type> instantiations, Func<Type, bool>? canJoin = null,
        IReadOnlyCollection<object>? given = null, IReadOnlyDictionary<object, FieldInfo>? startup = null)
    {
        var world = new OutsideWorld();
        world.startup = startup ?? world.startup;
        world.given.UnionWith(given ?? []);
        foreach (var type in LoadedTypes().Concat(instantiations).Where(isOutside))
            world.AddStatics(type, canJoin?.Invoke(type) == true);
        return world;
    }

    /// <summary>
    /// What stays outside of an image of a running program: the framework's own objects. An object of the app is copied, whoever else holds it, but for
    /// <see cref="Singletons"/>: there can be only one of these in the other process, too.
    /// </summary>
    /// <param name="instantiations">Generic types of the graph, whose statics nobody can list.</param>
    /// <param name="inside">Types whose statics are in the image.</param>
    public static OutsideWorld ExploreLive(IEnumerable<Type> instantiations, IReadOnlySet<Type>? inside = null)
    {
        var world = new OutsideWorld();
        foreach (var statics in Assemblies().SelectMany(LoadedStatics.Of).Concat(instantiations.Select(StaticsOfType.Of)))
        {
            if (!world.seen.Add(statics.Type) || !ClassInitialization.CanReadStatics(statics.Type))
                continue;
            if (FrameworkTypes.Contains(statics.Type))
                world.AddStaticsOfFramework(statics.Fields);
            else if (inside?.Contains(statics.Type) != true)
                world.AddSingletons(statics.Fields);
        }
        return world;
    }

    /// <summary>Instantiations over types of the app are the app's.</summary>
    static bool IsOfApp(Type type) => type.HasElementType ? IsOfApp(type.GetElementType()!)
        : !FrameworkTypes.Contains(type) || type.IsConstructedGenericType && type.GetGenericArguments().Any(IsOfApp);

    /// <summary>Whether a static field of the framework is one of those that objects are looked for in, when a running program is saved.</summary>
    public static bool IsLookedAt(FieldInfo field) => MayHoldObjects(field) && !FrameworkCaches.IsCache(field);

    void AddStaticsOfFramework(FieldInfo[] fields)
    {
        foreach (var field in fields)
        {
            if (StaticFields.ValueOf(field) is { } value)
                AddValue(field, value, IsOfFrameworkAlone);
        }
    }

    /// <summary>What a delegate is bound to is the app's in most cases, such as who listens to an event.</summary>
    static bool IsOfFrameworkAlone(object target) => target is not Delegate && !IsOfApp(target.GetType());

    void AddSingletons(FieldInfo[] fields)
    {
        foreach (var field in fields)
        {
            if (Singletons.Of(field) is { } value)
                locations.TryAdd(value, new(field, []));
        }
    }

    /// <summary>Everything that is not simply copied into an image.</summary>
    public IEnumerable<object> Objects => locations.Entries.Select(e => e.Key).Concat(reached.Entries.Select(e => e.Key));

    /// <summary>The type that has to join the image with an object, or <see langword="null"/>.</summary>
    public Type? FindJoining(object target) => shareable.GetValueOrDefault(target);

    /// <summary>The field that holds an object, directly or through others, and will hold another one at start-up, or <see langword="null"/>.</summary>
    public FieldInfo? FindStartup(object target) => startup.GetValueOrDefault(target);

    /// <summary>Where an object can be linked to, or <see langword="null"/>.</summary>
    public StaticLocation? FindLink(object target) => locations.GetValueOrDefault(target);

    /// <summary>The same for an object of the framework that is reached from outside, but is not simply the value of a read-only field.</summary>
    public LinkSpec? FindInside(object target) => reached.ContainsKey(target) ? singletons.Find(target) ?? deep.Find(target) : null;

    /// <summary>The static field through which an object is reached from outside, or <see langword="null"/>.</summary>
    public FieldInfo? FindHolder(object target) => reached.GetValueOrDefault(target);

    /// <summary>The framework's first: what is linked to them needs no code of a library, which may rely on the image.</summary>
    static IEnumerable<Assembly> Assemblies() =>
        from assembly in AppDomain.CurrentDomain.GetAssemblies()
        where !assembly.IsDynamic && !FreshCopies.Contain(assembly)
        orderby FrameworkTypes.Contains(assembly) descending, assembly.FullName
        select assembly;

    static IEnumerable<Type> LoadedTypes() => Assemblies().SelectMany(TypesOf).Where(IsListed);

    /// <summary>Whether the statics of a type of an assembly are looked at.</summary>
    public static bool IsListed(Type type) =>
        !type.ContainsGenericParameters && type.FullName is not (TimerQueue or RegexCache or Meter or ActivitySource) && !NativeRuntime.IsItself(type);

    public static Type[] TypesOf(Assembly assembly) => TypesOf(assembly, out _);

    /// <param name="isComplete">Whether all of its types could be loaded.</param>
    public static Type[] TypesOf(Assembly assembly, out bool isComplete)
    {
        try
        {
            isComplete = true;
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException partly)
        {
            isComplete = false;
            return [.. partly.Types.OfType<Type>()];
        }
    }

    void AddStatics(Type type, bool canJoin)
    {
        if (!seen.Add(type) || !ClassInitialization.CanReadStatics(type))
            return;
        foreach (var field in StaticFields.Of(type))
        {
            if (!MayHoldObjects(field))
                continue;
            if (FrameworkCaches.IsCache(field) || StaticFields.ValueOf(field) is not { } value)
                continue;
            if (value is EncodingProvider[] providers)
                value = providers.Where(p => !given.Contains(p)).ToArray();
            if (canJoin)
                References.Reach(type, value, shareable);
            else
                AddValue(field, value);
        }
    }

    static bool MayHoldObjects(FieldInfo field) =>
        !field.FieldType.IsPrimitive && !field.FieldType.IsPointer && !field.FieldType.IsFunctionPointer && field.FieldType != typeof(string);

    void AddValue(FieldInfo field, object value, Func<object, bool>? enters = null)
    {
        if (field.IsInitOnly && !StaticFields.IsThreadStatic(field))
        {
            foreach (var (target, path) in StaticLocation.Values(field, value))
                locations.TryAdd(target, new(field, path));
        }
        singletons.Add(field, value);
        deep.Add(field, value);
        References.Reach(field, value, reached, enters);
    }
}
