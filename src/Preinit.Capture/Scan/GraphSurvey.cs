using System.Reflection;
using Preinit.Image;

namespace Preinit.Capture;

/// <summary>
/// A first, nameless walk from the static fields. It finds the types that occur, whose statics may hold some of the objects too, and
/// it remembers which headers were in use before Preinit itself put the objects into tables by identity.
/// </summary>
sealed class GraphSurvey(IReadOnlyList<ISurrogateRule> surrogates, IReadOnlyList<ISubstituteRule> substitutes)
{
    readonly IdentityTable visited = new();
    readonly IdentityMap<uint> usedHeaders = new();
    readonly Dictionary<Type, SurveyedType> surveyed = [];
    readonly Stack<object> pending = new();
    SurveyedType? last;

    /// <summary>What the objects found hold in the image instead of their values in memory.</summary>
    public SubstituteTable Substitutes { get; } = new(substitutes);

    /// <summary>How objects are made that are not kept.</summary>
    public SurrogateTable Surrogates { get; } = new(surrogates);

    /// <param name="roots">The values of the static fields.</param>
    /// <param name="surrogates">What the app says about objects that belong to a process.</param>
    /// <param name="substitutes">Rules beside the built-in ones.</param>
    public static GraphSurvey Of(IEnumerable<object> roots, IReadOnlyList<ISurrogateRule>? surrogates = null, IReadOnlyList<ISubstituteRule>? substitutes = null)
    {
        var survey = new GraphSurvey(surrogates ?? [], substitutes ?? []);
        foreach (var root in roots)
            survey.Visit(root);
        while (survey.pending.TryPop(out var current))
            survey.VisitChildren(current);
        return survey;
    }

    void VisitChildren(object target)
    {
        var type = TypeOf(target);
        if (type.HasSurrogateRule && Surrogates.Enter(target))
        {
            VisitAll(Surrogates.Find(target)?.Reachable() ?? []);
            return;
        }
        for (nint element = 0, count = type.CountOf(target); element < count; element++)
        {
            foreach (var slot in type.Slots)
            {
                if (RawObject.Slot(target, (nint)slot + element * type.Stride) is { } child)
                    Visit(child);
            }
        }
        if (type.HasSubstituteRule)
            VisitAll(Substitutes.Enter(target));
    }

    void VisitAll(IEnumerable<object> targets)
    {
        foreach (var target in targets)
            Visit(target);
    }

    /// <summary>The object's header as the initialisers left it. What the survey did not meet, Scan has made: nobody has used its header.</summary>
    public uint HeaderOf(object target) => usedHeaders.GetValueOrDefault(target);

    /// <summary>The objects found that may have been asked for an identity hash code. Types are not among them.</summary>
    public IEnumerable<object> Hashed =>
        usedHeaders.Entries.Where(u => u.Key is not Type && (ObjectHeader.HasHash(u.Value) || ObjectHeader.HasSyncBlock(u.Value))).Select(u => u.Key);

    /// <summary>The types of the objects found.</summary>
    public IEnumerable<Type> Types => surveyed.Keys;

    /// <summary>Constructed generic types whose statics nobody can list: those of the objects found, and of their base types.</summary>
    public IEnumerable<Type> Instantiations() => InstantiationsOf(Types);

    /// <summary>The same for the types of a graph.</summary>
    public static IEnumerable<Type> InstantiationsOf(IEnumerable<Type> types) =>
        types.SelectMany(Related).Distinct().Where(t => t.IsConstructedGenericType);

    static IEnumerable<Type> Related(Type type)
    {
        for (var current = type; current != null; current = current.BaseType)
            yield return current;
        if (type.IsSZArray && EmptyArrayHolder(type.GetElementType()!) is { } holder)
            yield return holder;
    }

    /// <summary>The class whose static field is what Array.Empty returns.</summary>
    static Type? EmptyArrayHolder(Type element)
    {
        if (element.IsPointer || element.IsFunctionPointer)
            return null;
        try
        {
            return typeof(Array).GetNestedType("EmptyArray`1", BindingFlags.NonPublic)?.MakeGenericType(element);
        }
        catch (NotSupportedException) // native code has none for such elements
        {
            return null;
        }
    }

    void Visit(object target)
    {
        var header = HeaderReader.Read(target); // before the table gives the object a hash code
        if (!visited.Add(target))
            return;
        var type = TypeOf(target);
        if (header != 0)
            usedHeaders.Add(target, header);
        if (type.LeadsOn)
            pending.Push(target);
    }

    SurveyedType TypeOf(object target)
    {
        var type = target.GetType();
        if (last?.Type != type && !surveyed.TryGetValue(type, out last))
            surveyed.Add(type, last = new(target, Surrogates.HasRule(type), Substitutes.HasRule(type)));
        return last;
    }
}
