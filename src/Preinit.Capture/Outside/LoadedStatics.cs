using System.Reflection;
using System.Runtime.CompilerServices;

namespace Preinit.Capture;

/// <summary>
/// The types of an assembly with static fields that are looked at when a running program is saved. Listing them takes longer than looking at them, and an assembly that is loaded stays what it is: so the
/// lists are kept.
/// </summary>
static class LoadedStatics
{
    static readonly ConditionalWeakTable<Assembly, StaticsOfType[]> known = [];

    public static StaticsOfType[] Of(Assembly assembly)
    {
        if (known.TryGetValue(assembly, out var kept))
            return kept;
        var types = OutsideWorld.TypesOf(assembly, out var isComplete);
        StaticsOfType[] found = [.. types.Where(OutsideWorld.IsListed).Select(StaticsOfType.Of).Where(s => s.Fields.Length > 0)];
        if (isComplete) // types that could not be loaded may be later
            known.TryAdd(assembly, found);
        return found;
    }
}
