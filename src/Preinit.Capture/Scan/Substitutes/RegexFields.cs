using System.Reflection;
using System.Text.RegularExpressions;

namespace Preinit.Capture;

/// <summary>The fields of a regular expression that matter here (System.Text.RegularExpressions/Regex.cs).</summary>
static class RegexFields
{
    const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>What makes the objects that match. The field is protected, so it has this name for good.</summary>
    public static FieldInfo? Factory { get; } = typeof(Regex).GetField("factory", Declared);

    /// <summary>A table from the names of groups to their numbers; protected as well.</summary>
    public static FieldInfo? GroupNames { get; } = typeof(Regex).GetField("capnames", Declared);

    /// <summary>
    /// The last object that matched, and the last replacement, behind a weak reference. They are private, so their types are looked for:
    /// a field that is missed is scanned like any other, and refused if it must be.
    /// </summary>
    public static IReadOnlyList<FieldInfo> Caches { get; } = [.. typeof(Regex).GetFields(Declared).Where(f => f.IsPrivate && IsCache(f.FieldType))];

    /// <summary>Whether a factory has code that was generated in this process.</summary>
    public static bool IsCompiled(object? factory) => IsFrameworks(factory, "CompiledRegexRunnerFactory");

    public static bool IsInterpreter(object? factory) => IsFrameworks(factory, "RegexInterpreterFactory");

    public static bool IsNonBacktracking(object? factory) => IsFrameworks(factory, "SymbolicRegexRunnerFactory");

    static bool IsFrameworks(object? factory, string name) =>
        factory?.GetType() is { } type && type.Assembly == typeof(Regex).Assembly && type.Name == name;

    static bool IsCache(Type type) =>
        type == typeof(RegexRunner) || type.IsGenericType && type.GetGenericTypeDefinition() == typeof(WeakReference<>);
}
