using System.Collections;
using System.Runtime.CompilerServices;

namespace Preinit.Capture;

/// <summary>Tables that attach values to objects. An entry lives as long as its key, so it is in the image if its key is.</summary>
sealed class ConditionalWeakTableRule : ISurrogateRule
{
    const string Class = "RebuildingWeak";

    public bool AppliesTo(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ConditionalWeakTable<,>);

    public Surrogate? For(object target, out SurrogateRefusal? refused)
    {
        refused = null;
        var arguments = target.GetType().GetGenericArguments();
        var pairType = typeof(KeyValuePair<,>).MakeGenericType(arguments);
        var (key, value) = (pairType.GetProperty("Key")!, pairType.GetProperty("Value")!);
        var pairs = ((IEnumerable)target).Cast<object>().Select(p => new KeyValuePair<object, object?>(key.GetValue(p)!, value.GetValue(p)));
        return new(new(Class, "ConditionalWeakTable", arguments)) { Weak = new(new(Class, "ConditionalWeakTableEntries", arguments), [.. pairs]) };
    }
}
