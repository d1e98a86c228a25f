using Mono.Cecil;
using Preinit.Capture;

namespace Preinit.Build;

/// <summary>The regular expressions of an image that have code in the app, and those that have not.</summary>
sealed class CompiledRegexes
{
    readonly Dictionary<RegexKey, int> numbers = [];
    readonly List<MethodDefinition> runners = [];
    readonly Dictionary<RegexKey, string> reasons = [];

    /// <summary>How many have code, and why the others have none.</summary>
    public RegexSummary Summary => new(numbers.Count, [.. reasons.Select(r => $"\"{r.Key}\": {r.Value}")]);

    /// <summary>In the order of their numbers, the constructors, in the app, of the classes that match.</summary>
    public IReadOnlyList<MethodDefinition> Runners => runners;

    /// <summary>The class of their factories, once all of them are known.</summary>
    public RegexFactoryType? Factories { get; set; }

    public void Add(RegexKey regex, MethodDefinition runner)
    {
        numbers.Add(regex, runners.Count);
        runners.Add(runner);
    }

    public void Interpret(RegexKey regex, string reason) => reasons.TryAdd(regex, reason);

    /// <summary>Its number, or -1 for what is no regular expression or has no code.</summary>
    public int NumberOf(LinkSpec link) =>
        link is LinkSpec.RegexFactory { Fallback: >= 0 } regex && numbers.TryGetValue(RegexKey.Of(regex), out var number) ? number : -1;
}
