using Mono.Cecil;

namespace Preinit.Build;

/// <summary>Finds initialisers in the source through the symbols.</summary>
static class SourcePositions
{
    public static SourcePosition? Of(TypeDefinition type) =>
        type.Methods.Where(m => m.IsConstructor && m.IsStatic).Concat(type.Methods).Select(Of).FirstOrDefault(p => p != null);

    public static SourcePosition? Of(MethodDefinition method) =>
        method.HasBody && method.DebugInformation.SequencePoints.FirstOrDefault(s => !s.IsHidden) is { } point
            ? new(point.Document.Url, point.StartLine, point.StartColumn)
            : null;
}
