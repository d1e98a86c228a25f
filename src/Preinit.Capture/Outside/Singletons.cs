using System.Reflection;

namespace Preinit.Capture;

/// <summary>
/// Objects of the app of which there is one in each process, such as <c>Symbol.Nil</c>: a read-only static field of their own class holds them, and they never change. One that may change is
/// the state of a program, which is to be saved.
/// </summary>
static class Singletons
{
    static readonly Type[] plain = [typeof(string), typeof(decimal), typeof(Guid), typeof(DateTime), typeof(TimeSpan), typeof(Type)];

    /// <param name="field">A static field of the app.</param>
    public static object? Of(FieldInfo field) => MayBeIn(field) && StaticFields.ValueOf(field) is { } value && NeverChanges(value.GetType()) ? value : null;

    /// <summary>Whatever its value is.</summary>
    public static bool MayBeIn(FieldInfo field) =>
        field.IsInitOnly && !field.FieldType.IsValueType && field.DeclaringType!.IsAssignableFrom(field.FieldType) && !StaticFields.IsThreadStatic(field);

    static bool NeverChanges(Type type)
    {
        for (var current = type; current != null && current != typeof(object); current = current.BaseType)
        {
            if (current.IsArray || !StructFields.Of(current).All(f => f.IsInitOnly && IsPlain(f.FieldType)))
                return false;
        }
        return true;
    }

    static bool IsPlain(Type type) => type.IsPrimitive || type.IsEnum || plain.Contains(type) || typeof(Delegate).IsAssignableFrom(type);
}
