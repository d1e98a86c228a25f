using System.Reflection;
using Preinit.Image;

namespace Preinit.Capture;

/// <summary>What a survey has to know of a type, so that it need not ask for each object.</summary>
sealed class SurveyedType
{
    readonly bool isArray;

    /// <param name="instance">Any object of the type: the collector's list tells of the first element of an array.</param>
    /// <param name="hasSurrogateRule">See <see cref="SurrogateTable.HasRule"/>.</param>
    /// <param name="hasSubstituteRule">See <see cref="SubstituteTable.HasRule"/>.</param>
    public SurveyedType(object instance, bool hasSurrogateRule, bool hasSubstituteRule)
    {
        Type = instance.GetType();
        (HasSurrogateRule, HasSubstituteRule) = (hasSurrogateRule, hasSubstituteRule);
        isArray = Type.IsArray;
        LeadsOn = instance is not string and not MemberInfo and not ParameterInfo and not Assembly and not Module;
        if (!LeadsOn)
            return;
        Slots = isArray && StructFields.IsReference(Type.GetElementType()!) ? [DataOffset(Type)] : [.. GcDescriptor.Offsets(instance)];
        Stride = new MethodTableView(Type.TypeHandle.Value).ComponentSize;
    }

    public Type Type { get; }

    /// <summary>Whether objects of it may refer to others that matter.</summary>
    public bool LeadsOn { get; }

    public bool HasSurrogateRule { get; }

    public bool HasSubstituteRule { get; }

    /// <summary>Where the references lie in an object, or in the first element of an array.</summary>
    public uint[] Slots { get; } = [];

    /// <summary>The size of an element, or 0.</summary>
    public nint Stride { get; }

    /// <summary>How often the slots repeat.</summary>
    public nint CountOf(object target) => Slots.Length == 0 ? 0 : isArray ? (nint)RawObject.Length(target) : 1;

    static uint DataOffset(Type array) => array.IsSZArray ? 16 : 16 + 8 * (uint)array.GetArrayRank();
}
