using System.Reflection;
using Preinit.Image;

namespace Preinit.Capture;

/// <summary>
/// The fields of the graph that hold something else in the image than in memory. The objects in memory stay as they are. Whoever reads a
/// slot of an object in the graph asks here.
/// </summary>
/// <param name="others">Rules beside the built-in ones.</param>
sealed class SubstituteTable(IReadOnlyList<ISubstituteRule> others)
{
    static readonly ISubstituteRule[] Rules = [new ResourceManagerRule(), new RegexRule(), new RegexCultureRule(), new StringBuilderRule()];

    readonly Dictionary<Type, ISubstituteRule[]> rules = [];
    readonly Dictionary<FieldInfo, long> offsets = [];
    readonly IdentityMap<Dictionary<long, object?>> values = new();
    readonly IdentityMap<string> refusals = new();

    /// <summary>Whether objects of a type may have substitutes.</summary>
    public bool HasRule(Type type) => RulesFor(type).Length > 0;

    /// <summary>Enters an object's substitutes. To be called once for each object, before its slots are read.</summary>
    /// <returns>The objects that join the graph by it.</returns>
    public IReadOnlyList<object> Enter(object holder)
    {
        if (RulesFor(holder.GetType()) is not { Length: > 0 } applying)
            return [];

        var added = new List<object>();
        foreach (var rule in applying)
        {
            var substitutes = rule.For(holder, out var refused);
            foreach (var (field, value) in substitutes)
            {
                Set(holder, field, value);
                if (value != null)
                    added.Add(value);
            }
            if (refused != null)
                refusals[holder] = refused;
        }
        return added;
    }

    /// <summary>Why an object that needs a substitute can have none, or <see langword="null"/>.</summary>
    public string? RefusalOf(object holder) => refusals.GetValueOrDefault(holder);

    /// <summary>What a slot holds in the image.</summary>
    public object? ValueOf(object holder, long offset) =>
        values.Count > 0 && values.TryGetValue(holder, out var substitutes) && substitutes.TryGetValue(offset, out var value)
            ? value
            : RawObject.Slot(holder, (nint)offset);

    ISubstituteRule[] RulesFor(Type type)
    {
        if (!rules.TryGetValue(type, out var applying))
            rules[type] = applying = [.. Rules.Concat(others).Where(r => r.AppliesTo(type))];
        return applying;
    }

    void Set(object holder, FieldInfo field, object? value)
    {
        if (!offsets.TryGetValue(field, out var offset))
            offsets[field] = offset = StructFields.OffsetsInClass(holder, [field])[0];
        if (!values.TryGetValue(holder, out var substitutes))
            values[holder] = substitutes = [];
        substitutes[offset] = value;
    }
}
