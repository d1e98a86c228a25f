using Mono.Cecil;

namespace Preinit.Build;

/// <summary>The bytes of an image as the initial value of a static field: mapped with the file, found without a copy.</summary>
static class ImageData
{
    public static FieldDefinition AddTo(TypeDefinition holder, byte[] bytes)
    {
        var module = holder.Module;
        var valueType = new TypeReference("System", "ValueType", module, module.TypeSystem.CoreLibrary);
        var blob = new TypeDefinition("", "Data",
            TypeAttributes.NestedPrivate | TypeAttributes.Sealed | TypeAttributes.ExplicitLayout, valueType)
        {
            ClassSize = bytes.Length,
            PackingSize = 16,
        };
        holder.NestedTypes.Add(blob);
        var field = new FieldDefinition("Image", FieldAttributes.Private | FieldAttributes.Static | FieldAttributes.HasFieldRVA, blob)
        {
            InitialValue = bytes,
        };
        holder.Fields.Add(field);
        return field;
    }
}
