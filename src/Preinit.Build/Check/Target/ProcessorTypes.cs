using System.Runtime.InteropServices;
using Preinit.Capture;

namespace Preinit.Build;

/// <summary>
/// Types whose objects were chosen for the processor that made them. The framework has searches that are for x64 alone, and looks at the
/// processor only when it makes one (PackedSpanHelpers, in System.Private.CoreLib/src/System/SpanHelpers.Packed.cs).
/// </summary>
static class ProcessorTypes
{
    /// <param name="type">A type of the image.</param>
    /// <param name="foreign">The runtime identifier of an app for another machine.</param>
    public static bool IsBoundTo(TypeSpec type, string? foreign, Architecture own) =>
        own == Architecture.X64 && foreign != null && !foreign.EndsWith("-x64", StringComparison.Ordinal)
        && Definition(type) is { Namespace: "System.Buffers" } named && named.Names[0].Contains("Packed", StringComparison.Ordinal);

    static TypeSpec.Named? Definition(TypeSpec type) => type switch
    {
        TypeSpec.Named named => named,
        TypeSpec.Generic generic => generic.Definition,
        _ => null,
    };
}
