using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Preinit.Build;

/// <summary>Finds initialisers in the source through the symbols.</summary>
static class SourcePositions
{
    public static SourcePosition? Of(TypeDefinition type) =>
        type.Methods.Where(m => m.IsConstructor && m.IsStatic).Concat(type.Methods).Select(Of).FirstOrDefault(p => p != null);

    /// <summary>Where the field is first assigned in a constructor.</summary>
    public static SourcePosition? Of(FieldDefinition field) =>
        field.DeclaringType.Methods.Where(m => m.IsConstructor && m.IsStatic == field.IsStatic && m.HasBody).Select(m => OfAssignment(m, field)).FirstOrDefault(p => p != null)
        ?? Of(field.DeclaringType);

    /// <summary>Where a static field of the image is first assigned, or else where its type is.</summary>
    public static SourcePosition? Of(RootSize root, MarkedAssemblies assemblies)
    {
        if (root.Owner is not { } owner || assemblies[owner.Assembly].Type(owner.Name) is not { } type)
            return null;
        var name = root.Path[owner.PathPrefix.Length..];
        return type.Fields.FirstOrDefault(f => f.IsStatic && (f.Name == name || f.Name == $"<{name}>k__BackingField")) is { } field ? Of(field) : Of(type);
    }

    static SourcePosition? OfAssignment(MethodDefinition constructor, FieldDefinition field)
    {
        var assignment = constructor.Body.Instructions.FirstOrDefault(i => i.Operand is FieldReference named && named.Name == field.Name
            && named.DeclaringType.GetElementType() == field.DeclaringType);
        return assignment == null ? null : Of(constructor.DebugInformation.SequencePoints.LastOrDefault(s => !s.IsHidden && s.Offset <= assignment.Offset));
    }

    public static SourcePosition? Of(MethodDefinition method) =>
        method.HasBody ? Of(method.DebugInformation.SequencePoints.FirstOrDefault(s => !s.IsHidden)) : null;

    static SourcePosition? Of(SequencePoint? point) => point == null ? null : new(point.Document.Url, point.StartLine, point.StartColumn);
}
