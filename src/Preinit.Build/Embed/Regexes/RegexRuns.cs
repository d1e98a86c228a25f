using Mono.Cecil.Cil;
using Preinit.Capture;

namespace Preinit.Build;

/// <summary>
/// Writes the code that makes the factories of regular expressions that have code in the app: one call for each run of links whose
/// expressions have consecutive numbers, however long it is. All of an app are often one run.
/// </summary>
static class RegexRuns
{
    /// <returns>The links that are made.</returns>
    public static IEnumerable<int> Emit(ILProcessor il, LinkSpec[] links, CompiledRegexes regexes)
    {
        var done = new List<int>();
        for (var i = 0; i < links.Length; i++)
        {
            if (regexes.NumberOf(links[i]) is not (>= 0 and var number))
                continue;
            var from = i;
            while (i + 1 < links.Length && regexes.NumberOf(links[i + 1]) == number + i + 1 - from)
                i++;
            il.Emit(OpCodes.Ldarg_1);
            il.Emit(OpCodes.Ldc_I4, from);
            il.Emit(OpCodes.Ldc_I4, i + 1);
            il.Emit(OpCodes.Ldc_I4, number);
            il.Emit(OpCodes.Call, regexes.Factories!.Fill);
            done.AddRange(Enumerable.Range(from, i + 1 - from));
        }
        return done;
    }
}
