using System.Reflection;
using Preinit.Capture;

namespace Preinit.HeapImages;

/// <summary>Knows which types have objects that Scan keeps as they are, whatever they hold. What it does not know is left to Scan.</summary>
sealed class QuickTypes(SurrogateTable surrogates, SubstituteTable substitutes, LayoutBuilder layouts)
{
    /// <summary>Their objects may be found outside by asking a method for them.</summary>
    static readonly string?[] namespacesOfLinks = ["System.Globalization", "System.Text"];

    readonly Dictionary<Type, QuickType> types = [];
    QuickType? last;

    public IEnumerable<QuickType> Seen => types.Values;

    public TypeLayout? LayoutOf(Type type) => types.GetValueOrDefault(type)?.Layout;

    public QuickType Of(object target)
    {
        var type = target.GetType();
        if (last?.Layout.Type == type)
            return last;
        if (!types.TryGetValue(type, out last))
            types.Add(type, last = Make(type, target));
        return last;
    }

    QuickType Make(Type type, object target)
    {
        var layout = layouts.Of(target);
        return new(layout, IsPlain(type, target, layout), TableContents.TableClass(type));
    }

    bool IsPlain(Type type, object target, TypeLayout layout) =>
        layout is { Refused: null, HasFinalizer: false, Pointers.Length: 0 }
        && target is not (Delegate or Exception or MemberInfo or ParameterInfo or Assembly or Module or TimeZoneInfo or Task)
        && !namespacesOfLinks.Contains(type.Namespace)
        && !surrogates.HasRule(type) && !substitutes.HasRule(type) && !CaptureHooks.HasBefore(type);
}
