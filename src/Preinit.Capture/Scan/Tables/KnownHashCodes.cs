using System.Reflection;

namespace Preinit.Capture;

/// <summary>
/// Whether the hash codes in a table are the same in every process, by what is known of its keys and its comparer. What is not known to be, is not.
/// </summary>
static class KnownHashCodes
{
    static readonly HashSet<Type> constant =
    [
        typeof(bool), typeof(char), typeof(byte), typeof(sbyte), typeof(short), typeof(ushort), typeof(int), typeof(uint), typeof(long), typeof(ulong), typeof(nint), typeof(nuint),
        typeof(float), typeof(double), typeof(decimal), typeof(Guid), typeof(DateTime), typeof(TimeSpan), typeof(DateOnly), typeof(TimeOnly),
    ];

    /// <summary>Those that compare strings by their own hash codes, not by those of the process, unless there were too many collisions.</summary>
    static readonly string[] ofStrings = ["System.Collections.Generic.Dictionary`2", "System.Collections.Generic.HashSet`1"];

    public static bool Are(object table, Type tableClass)
    {
        try
        {
            return tableClass.IsGenericType && AreOf(table, tableClass, tableClass.GetGenericArguments()[0], ComparerOf(table, tableClass));
        }
        catch (NotSupportedException) // native code that was left out was needed to ask
        {
            return false;
        }
    }

    static bool AreOf(object table, Type tableClass, Type key, object? comparer)
    {
        if (key == typeof(string))
            return ofStrings.Contains(tableClass.GetGenericTypeDefinition().FullName) && comparer?.GetType().FullName?.Contains("NonRandomized", StringComparison.Ordinal) == true;
        return (constant.Contains(key) || key.IsEnum) && (comparer == null || comparer.GetType() == DefaultFor(key).GetType());
    }

    /// <summary>Other comparers of the framework may be given functions of the app, which may be seeded.</summary>
    static object DefaultFor(Type key) => typeof(EqualityComparer<>).MakeGenericType(key).GetProperty(nameof(EqualityComparer<>.Default))!.GetValue(null)!;

    static object? ComparerOf(object table, Type tableClass) =>
        tableClass.GetField("_comparer", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly) is { } field ? field.GetValue(table)
            : (tableClass.GetProperty("Comparer") ?? tableClass.GetProperty("KeyComparer"))?.GetValue(table);
}
