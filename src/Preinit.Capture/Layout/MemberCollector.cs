using Preinit.Image;

namespace Preinit.Capture;

/// <summary>Lists the values in the objects of a type for people. Some structs are one value to them.</summary>
sealed class MemberCollector
{
    readonly List<MemberName> found = [];
    int depth, wholeDepth; // of the structs that are open; of the one that is one value

    public MemberName[] Found => [.. found];

    /// <param name="type">What the field, the element or the box holds.</param>
    /// <param name="offset">In bytes.</param>
    /// <param name="label">The names of the fields that lead there.</param>
    public void Add(Type type, uint offset, string label)
    {
        if (wholeDepth == 0 && KindOf(type) is { } kind)
            found.Add(new(offset, label, kind, StructFields.IsReference(type) ? (uint)nint.Size : (uint)StructFields.SizeOf(type)));
    }

    /// <summary>A field whose type says little about what it holds.</summary>
    public void AddBytes(Type type, uint offset, string label)
    {
        if (wholeDepth == 0)
            found.Add(new(offset, label, type == typeof(nint) ? MemberKind.Int64 : type == typeof(nuint) ? MemberKind.UInt64 : MemberKind.Bytes, (uint)StructFields.SizeOf(type)));
    }

    /// <summary>What comes until <see cref="Leave"/> lies in a struct.</summary>
    public void Enter(Type type)
    {
        depth++;
        if (wholeDepth == 0 && KindOf(type) != null)
            wholeDepth = depth;
    }

    public void Leave()
    {
        if (wholeDepth == depth)
            wholeDepth = 0;
        depth--;
    }

    static MemberKind? KindOf(Type type)
    {
        if (StructFields.IsReference(type))
            return MemberKind.Reference;
        if (type == typeof(DateTime))
            return MemberKind.DateTime;
        if (type == typeof(TimeSpan))
            return MemberKind.TimeSpan;
        if (type == typeof(Guid))
            return MemberKind.Guid;
        if (FieldCollector.IsPointer(type))
            return MemberKind.Pointer;
        return Type.GetTypeCode(type) switch // of an enum, that of its numbers
        {
            TypeCode.Boolean => MemberKind.Boolean,
            TypeCode.Char => MemberKind.Char,
            TypeCode.SByte => MemberKind.SByte,
            TypeCode.Byte => MemberKind.Byte,
            TypeCode.Int16 => MemberKind.Int16,
            TypeCode.UInt16 => MemberKind.UInt16,
            TypeCode.Int32 => MemberKind.Int32,
            TypeCode.UInt32 => MemberKind.UInt32,
            TypeCode.Int64 => MemberKind.Int64,
            TypeCode.UInt64 => MemberKind.UInt64,
            TypeCode.Single => MemberKind.Single,
            TypeCode.Double => MemberKind.Double,
            TypeCode.Decimal => MemberKind.Decimal,
            _ => null,
        };
    }
}
