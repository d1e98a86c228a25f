using Mono.Cecil;

namespace Preinit.Build;

/// <summary>Bytes as the initial value of a static field: mapped with the file, found without a copy.</summary>
static class StaticData
{
    /// <param name="holder">The class that gets the field, and the type of it.</param>
    /// <param name="name">The field's.</param>
    /// <param name="typeName">That of the field's type, a struct of that length.</param>
    /// <param name="bytes">The value.</param>
    /// <param name="alignment">Of the bytes, a power of two.</param>
    public static FieldDefinition AddTo(TypeDefinition holder, string name, string typeName, byte[] bytes, short alignment)
    {
        var module = holder.Module;
        var valueType = new TypeReference("System", "ValueType", module, module.TypeSystem.CoreLibrary);
        var blob = new TypeDefinition("", typeName,
            TypeAttributes.NestedPrivate | TypeAttributes.Sealed | TypeAttributes.ExplicitLayout, valueType)
        {
            ClassSize = bytes.Length,
            PackingSize = alignment,
        };
        holder.NestedTypes.Add(blob);
        var field = new FieldDefinition(name, FieldAttributes.Private | FieldAttributes.Static | FieldAttributes.HasFieldRVA, blob)
        {
            InitialValue = bytes,
        };
        holder.Fields.Add(field);
        return field;
    }
}
