namespace Preinit.Capture;

/// <summary>What people call a type: in full, and much as in C#.</summary>
static class TypeText
{
    static readonly Dictionary<string, string> keywords = new()
    {
        ["Boolean"] = "bool", ["Char"] = "char", ["SByte"] = "sbyte", ["Byte"] = "byte", ["Int16"] = "short", ["UInt16"] = "ushort", ["Int32"] = "int",
        ["UInt32"] = "uint", ["Int64"] = "long", ["UInt64"] = "ulong", ["IntPtr"] = "nint", ["UIntPtr"] = "nuint", ["Single"] = "float",
        ["Double"] = "double", ["Decimal"] = "decimal", ["String"] = "string", ["Object"] = "object",
    };

    public static string Of(TypeSpec type)
    {
        var ranks = "";
        for (; ; )
        {
            switch (type)
            {
                case TypeSpec.Vector vector:
                    (ranks, type) = (ranks + "[]", vector.Element); // the outermost array comes first
                    break;
                case TypeSpec.MultiDimensional array:
                    (ranks, type) = ($"{ranks}[{new string(',', array.Rank - 1)}]", array.Element);
                    break;
                case TypeSpec.Pointer pointer:
                    return $"{Of(pointer.Element)}*{ranks}";
                case TypeSpec.Generic { Definition: { Namespace: "System", Names: ["Nullable`1"] }, Arguments: [var value] }:
                    return $"{Of(value)}?{ranks}";
                case TypeSpec.Generic generic:
                    return Of(generic.Definition, generic.Arguments) + ranks;
                case TypeSpec.Named { Namespace: "System", Names: [var name] } when keywords.TryGetValue(name, out var keyword):
                    return keyword + ranks;
                case TypeSpec.Named named:
                    return Of(named, []) + ranks;
                default:
                    throw new InvalidOperationException($"{type.GetType()} has no name");
            }
        }
    }

    /// <summary>The simple name of the assembly that defines a type, or the elements of an array.</summary>
    public static string AssemblyOf(TypeSpec type) => type switch
    {
        TypeSpec.Named named => named.AssemblyName,
        TypeSpec.Generic generic => generic.Definition.AssemblyName,
        TypeSpec.Vector vector => AssemblyOf(vector.Element),
        TypeSpec.MultiDimensional array => AssemblyOf(array.Element),
        TypeSpec.Pointer pointer => AssemblyOf(pointer.Element),
        _ => throw new InvalidOperationException($"{type.GetType()} has no assembly"),
    };

    static string Of(TypeSpec.Named definition, TypeSpec[] arguments)
    {
        var used = 0;
        var names = string.Join('.', definition.Names.Select(n => Step(n, arguments, ref used)));
        return definition.Namespace.Length == 0 ? names : $"{definition.Namespace}.{names}";
    }

    /// <summary>Each class takes the type arguments that it declares itself: <c>Dictionary`2</c> takes two, and <c>Entry</c> in it none.</summary>
    static string Step(string name, TypeSpec[] arguments, ref int used)
    {
        if (name.LastIndexOf('`') is not (>= 0 and var mark) || !int.TryParse(name.AsSpan(mark + 1), out var count))
            return name;
        var own = arguments.Skip(used).Take(count).Select(Of).ToArray();
        used += count;
        return $"{name[..mark]}<{(own.Length == count ? string.Join(", ", own) : new string(',', count - 1))}>";
    }
}
