using System.Text.RegularExpressions;

namespace Preinit.Capture;

/// <summary>
/// Regular expressions. Their caches stay empty in the image. One that was compiled at run time, into code that exists in no assembly,
/// gets code of the app instead, or the interpreter; its options remain, so the program sees a compiled one. The automaton of one that does not
/// backtrack grows while it matches, in tables by hash codes, and is built when it is first needed; the table of group names, at start-up.
/// </summary>
sealed class RegexRule : ISubstituteRule
{
    const string TypeName = "System.Text.RegularExpressions.Regex";

    /// <summary>By name, so that the library is not loaded for graphs without regular expressions.</summary>
    public bool AppliesTo(Type type)
    {
        for (var current = type; current != null; current = current.BaseType)
        {
            if (current.FullName == TypeName && current.Assembly.GetName().Name == "System.Text.RegularExpressions")
                return true;
        }
        return false;
    }

    public IReadOnlyList<Substitute> For(object holder, out string? refused)
    {
        var regex = (Regex)holder;
        var substitutes = RegexFields.Caches.Select(f => new Substitute(f, null)).ToList();
        refused = null;
        if (NameTable.For(RegexFields.GroupNames?.GetValue(regex)) is { } names)
            substitutes.Add(new(RegexFields.GroupNames!, names));
        var factory = RegexFields.Factory?.GetValue(regex);
        if (RegexFields.IsCompiled(factory) || RegexFields.IsInterpreter(factory) && regex.Options.HasFlag(RegexOptions.Compiled))
        {
            if (Substitute(regex, factory!, out refused) is { } substitute)
                substitutes.Add(new(RegexFields.Factory!, substitute));
        }
        else if (RegexFields.IsNonBacktracking(factory))
            substitutes.Add(new(RegexFields.Factory!, new LateRegexFactory(regex, factory!)));
        return substitutes;
    }

    static CompiledRegexFactory? Substitute(Regex regex, object factory, out string? refused)
    {
        refused = null;
        var name = $"{regex.GetType()} \"{regex}\"";
        if (RegexCulture.Of(regex, factory) is not { } culture)
            refused = $"{name}, which was made in a culture that cannot be told from it";
        else if (InterpretedRegex.FactoryFor(regex, factory, culture) is { } interpreter)
            return new(regex, factory, interpreter, culture.Name);
        else
            refused = $"{name}, which this runtime has no interpreter for";
        return null;
    }
}
