using dnlib.DotNet;

namespace Preinit.Inspect;

/// <summary>What people call a type in metadata: the same names that images have.</summary>
static class SignatureText
{
    public static string Of(TypeSig type) => type.RemovePinnedAndModifiers() switch
    {
        SZArraySig or ArraySig => OfArray(type),
        PtrSig pointer => $"{Of(pointer.Next)}*",
        GenericInstSig { GenericType.TypeDefOrRef: { Namespace: "System", Name.String: "Nullable`1" } } nullable => $"{Of(nullable.GenericArguments[0])}?",
        GenericInstSig generic => OfDefinition(generic.GenericType.TypeDefOrRef, [.. generic.GenericArguments.Select(Of)]),
        TypeDefOrRefSig definition => Keyword(definition.TypeDefOrRef) ?? OfDefinition(definition.TypeDefOrRef, []),
        var other => other.FullName,
    };

    /// <summary>The outermost array comes first.</summary>
    static string OfArray(TypeSig type)
    {
        var ranks = "";
        for (; ; )
        {
            switch (type)
            {
                case SZArraySig vector:
                    (ranks, type) = (ranks + "[]", vector.Next);
                    break;
                case ArraySig array:
                    (ranks, type) = ($"{ranks}[{new string(',', (int)array.Rank - 1)}]", array.Next);
                    break;
                default:
                    return Of(type) + ranks;
            }
        }
    }

    static string OfDefinition(ITypeDefOrRef type, string[] arguments)
    {
        var chain = new Stack<ITypeDefOrRef>();
        for (var current = type; current != null; current = current.DeclaringType)
            chain.Push(current);
        var scope = chain.Peek().Namespace;
        var used = 0;
        var names = string.Join('.', chain.Select(t => Step(t.Name, arguments, ref used)));
        return string.IsNullOrEmpty(scope) ? names : $"{scope}.{names}";
    }

    static string Step(string name, string[] arguments, ref int used)
    {
        if (name.LastIndexOf('`') is not (>= 0 and var mark) || !int.TryParse(name.AsSpan(mark + 1), out var count))
            return name;
        var own = arguments.Skip(used).Take(count).ToArray();
        used += count;
        return $"{name[..mark]}<{(own.Length == count ? string.Join(", ", own) : new string(',', count - 1))}>";
    }

    static string? Keyword(ITypeDefOrRef type) => type.DeclaringType != null || type.Namespace != "System" ? null : type.Name.String switch
    {
        "Boolean" => "bool",
        "Char" => "char",
        "SByte" => "sbyte",
        "Byte" => "byte",
        "Int16" => "short",
        "UInt16" => "ushort",
        "Int32" => "int",
        "UInt32" => "uint",
        "Int64" => "long",
        "UInt64" => "ulong",
        "IntPtr" => "nint",
        "UIntPtr" => "nuint",
        "Single" => "float",
        "Double" => "double",
        "Decimal" => "decimal",
        "String" => "string",
        "Object" => "object",
        _ => null,
    };
}
