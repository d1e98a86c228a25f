using Mono.Cecil;

namespace Preinit.Build;

/// <summary>The regular expressions of an image that have code in the app, and those that have not.</summary>
sealed class CompiledRegexes
{
    readonly Dictionary<RegexKey, MethodDefinition> constructors = [];
    readonly Dictionary<RegexKey, string> reasons = [];

    /// <summary>How many have code, and why the others have none.</summary>
    public RegexSummary Summary => new(constructors.Count, [.. reasons.Select(r => $"\"{r.Key}\": {r.Value}")]);

    public void Add(RegexKey regex, MethodDefinition factoryConstructor) => constructors.Add(regex, factoryConstructor);

    public void Interpret(RegexKey regex, string reason) => reasons.TryAdd(regex, reason);

    /// <summary>The constructor, in the app, of the class that makes the objects that match; or <see langword="null"/>.</summary>
    public MethodDefinition? FactoryConstructor(RegexKey regex) => constructors.GetValueOrDefault(regex);
}
