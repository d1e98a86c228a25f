using Mono.Cecil;
using Preinit.Capture;

namespace Preinit.Build;

/// <summary>Types that signatures write as one byte. To name them as ordinary types would be invalid metadata.</summary>
static class PrimitiveTypes
{
    public static TypeReference? Find(ModuleDefinition module, TypeSpec.Named spec)
    {
        if (spec.Namespace != "System" || spec.Names.Length != 1 || !spec.Assembly.StartsWith("System.Private.CoreLib,", StringComparison.Ordinal))
            return null;
        var types = module.TypeSystem;
        return spec.Names[0] switch
        {
            "Object" => types.Object,
            "String" => types.String,
            "Boolean" => types.Boolean,
            "Char" => types.Char,
            "SByte" => types.SByte,
            "Byte" => types.Byte,
            "Int16" => types.Int16,
            "UInt16" => types.UInt16,
            "Int32" => types.Int32,
            "UInt32" => types.UInt32,
            "Int64" => types.Int64,
            "UInt64" => types.UInt64,
            "Single" => types.Single,
            "Double" => types.Double,
            "IntPtr" => types.IntPtr,
            "UIntPtr" => types.UIntPtr,
            "Void" => types.Void,
            _ => null,
        };
    }
}
