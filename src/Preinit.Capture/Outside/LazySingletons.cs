using System.Buffers.Binary;
using System.Reflection;

namespace Preinit.Capture;

/// <summary>
/// Objects that the framework creates when they are first asked for and keeps in a static field that is not read-only. The field may be
/// empty in another process, but what fills it is there: a getter of the same class that uses the field and returns the object.
/// </summary>
sealed class LazySingletons
{
    const BindingFlags Declared = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    readonly Dictionary<object, FieldInfo> fields = new(ReferenceEqualityComparer.Instance);
    readonly Dictionary<object, LinkSpec?> found = new(ReferenceEqualityComparer.Instance);

    /// <param name="field">A static field.</param>
    /// <param name="value">Its value.</param>
    public void Add(FieldInfo field, object value)
    {
        if (!field.IsInitOnly && !field.FieldType.IsValueType && FrameworkTypes.Contains(field.DeclaringType!) && !StaticFields.IsThreadStatic(field))
            fields.TryAdd(value, field);
    }

    public LinkSpec? Find(object target)
    {
        if (!fields.TryGetValue(target, out var field))
            return null;
        if (!found.TryGetValue(target, out var link))
            found[target] = link = Getters(field).Select(Call).FirstOrDefault(p => p != null && ReferenceEquals(p.Value, target))?.Spec;
        return link;
    }

    /// <summary>Properties first, public ones before others.</summary>
    static IEnumerable<MethodInfo> Getters(FieldInfo field) => field.DeclaringType!.GetMethods(Declared)
        .Where(m => !m.IsGenericMethodDefinition && m.GetParameters().Length == 0)
        .Where(m => m.IsSpecialName ? m.ReturnType.IsAssignableFrom(field.FieldType) : m.ReturnType == field.FieldType)
        .Where(m => Loads(m, field))
        .OrderBy(m => m.IsSpecialName ? 0 : 1).ThenBy(m => m.IsPublic ? 0 : 1).ThenBy(MethodTokens.Of);

    static LinkPath? Call(MethodInfo getter)
    {
        try
        {
            return LinkPath.Static(getter);
        }
        catch (TargetInvocationException)
        {
            return null;
        }
    }

    /// <summary>Whether the code has an instruction that loads the field. Four bytes that only look like it would do no harm: the result counts.</summary>
    static bool Loads(MethodInfo method, FieldInfo field)
    {
        if (NativeRuntime.IsHere) // where no code can be read, properties are asked
            return method.IsSpecialName;
        const byte LoadStaticField = 0x7E, LoadStaticFieldAddress = 0x7F;
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var i = 0; i + 5 <= code.Length; i++)
        {
            if (code[i] is LoadStaticField or LoadStaticFieldAddress && IsToken(method, field, BinaryPrimitives.ReadInt32LittleEndian(code.AsSpan(i + 1))))
                return true;
        }
        return false;
    }

    /// <summary>In generic types the code names the field by another token.</summary>
    static bool IsToken(MethodInfo method, FieldInfo field, int token)
    {
        if (!field.DeclaringType!.IsGenericType || token >>> 24 != 0x0A)
            return token == field.MetadataToken;
        try
        {
            return method.Module.ResolveField(token, field.DeclaringType.GetGenericArguments(), null) == field;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
