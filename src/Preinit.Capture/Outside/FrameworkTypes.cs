using System.Reflection;

namespace Preinit.Capture;

/// <summary>Types of .NET itself: its assemblies are signed with one of these keys.</summary>
static class FrameworkTypes
{
    /// <summary>As the full names of assemblies end: names alone are there without being taken apart.</summary>
    static readonly string[] Keys = ["=7cec85d7bea7798e", "=b03f5f7f11d50a3a", "=b77a5c561934e089", "=cc7b13ffcd2ddd51", "=adb9793829ddae60"];

    static volatile Answer? answers;

    public static bool Contains(Type type) => Contains(type.Assembly);

    public static bool Contains(Assembly assembly)
    {
        if (assembly == typeof(object).Assembly)
            return true;
        for (var known = answers; known != null; known = known.Before)
        {
            if (known.Assembly == assembly)
                return known.IsFrameworks;
        }
        return (answers = new(assembly, EndsLikeOne(assembly.FullName ?? ""), answers)).IsFrameworks;
    }

    static bool EndsLikeOne(string name)
    {
        foreach (var key in Keys)
        {
            if (name.EndsWith(key, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    /// <summary>Assemblies are few, and most questions are of the last ones. If two are noted at a time, one may be forgotten.</summary>
    sealed class Answer(Assembly assembly, bool isFrameworks, Answer? before)
    {
        public Assembly Assembly => assembly;

        public bool IsFrameworks => isFrameworks;

        public Answer? Before => before;
    }
}
