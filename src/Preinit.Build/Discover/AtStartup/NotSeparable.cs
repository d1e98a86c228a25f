using Mono.Cecil;
using Preinit.Capture;

namespace Preinit.Build;

/// <summary>Types that cannot be frozen because the code of a field that is marked with <c>[RunAtStartup]</c> cannot run by itself.</summary>
static class NotSeparable
{
    public static Finding? In(TypeDefinition type, MarkedInitializer initializer) => Separation.Of(type).Failure is not var (field, reason) ? null
        : new(initializer, DiagnosticCodes.NotSeparable, FieldNames.Of(field), $"it is marked with [RunAtStartup], but {reason}",
            "assign it last, in a statement of its own that needs no more than static fields, or move it to a type that is not frozen")
        {
            Position = SourcePositions.Of(field),
        };

    /// <summary>Also types that are not marked get into the image, of all assemblies that take part; and fields are marked in no others.</summary>
    public static IReadOnlyList<Finding> In(CapturedImage image, MarkedAssemblies assemblies, IReadOnlyList<MarkedInitializer> initializers) =>
        [.. (from captured in image.Types
             from assembly in assemblies.All
             where assembly.Name == captured.Assembly
             select In(assembly.Type(captured.Name)!, initializers[captured.Initializer])).OfType<Finding>().Distinct()];
}
