using System.Reflection;

namespace Preinit.Capture;

/// <summary>A static field and, where it holds a struct, the fields that lead into it.</summary>
sealed record StaticLocation(FieldInfo Field, FieldInfo[] Path)
{
    /// <summary>The references a static field holds: its value, or those inside the struct it holds.</summary>
    public static IEnumerable<(object Target, FieldInfo[] Path)> Values(FieldInfo field, object value) =>
        !field.FieldType.IsValueType ? [(value, [])]
        : Nullable.GetUnderlyingType(field.FieldType) == null ? Inside(field.FieldType, value, []) : []; // the box of a nullable holds its value alone

    static IEnumerable<(object, FieldInfo[])> Inside(Type type, object box, FieldInfo[] path)
    {
        if (type.IsPrimitive || type.IsEnum || path.Length > 4)
            yield break;
        foreach (var field in StructFields.Of(type))
        {
            if (field.FieldType.IsPointer || field.FieldType.IsFunctionPointer || field.FieldType.IsByRefLike || field.GetValue(box) is not { } value)
                continue;
            if (!field.FieldType.IsValueType)
                yield return (value, [.. path, field]);
            else if (Nullable.GetUnderlyingType(field.FieldType) == null)
            {
                foreach (var inner in Inside(field.FieldType, value, [.. path, field]))
                    yield return inner;
            }
        }
    }

    /// <summary>By a property where the field is only what one stands on: other builds of the framework have the property too.</summary>
    public LinkSpec Spec() => PropertyOf(Field) is { } property && Path.Length == 0
        ? new LinkSpec.Property([new(TypeSpecs.Of(Field.DeclaringType!), property.Name)])
        : FieldSpec();

    static PropertyInfo? PropertyOf(FieldInfo field)
    {
        const BindingFlags Declared = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        var name = FieldLabel.Of(field);
        var property = name == field.Name ? null : field.DeclaringType!.GetProperty(name, Declared, null, field.FieldType, [], null);
        return property?.GetMethod is { } getter && OnlyReturnsAField(getter) ? property : null;
    }

    /// <summary>A getter may also compute something from the field that its property stands on; this one loads it and returns.</summary>
    static bool OnlyReturnsAField(MethodInfo getter)
    {
        const byte LoadStaticField = 0x7E, Return = 0x2A;
        return !NativeRuntime.IsHere && getter.GetMethodBody()?.GetILAsByteArray() is [LoadStaticField, _, _, _, _, Return];
    }

    LinkSpec.StaticField FieldSpec() => new LinkSpec.StaticField(TypeSpecs.Of(Field.DeclaringType!), Field.Name,
        [.. Path.Select(f => new FieldStep(TypeSpecs.Of(f.DeclaringType!), f.Name))]);
}
