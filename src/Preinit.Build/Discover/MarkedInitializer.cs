using Preinit.Capture;

namespace Preinit.Build;

/// <summary>A type or method marked with <c>[Preinitialize]</c>.</summary>
sealed record MarkedInitializer(PlannedInitializer Planned, int Order, bool Required, SourcePosition? Position)
{
    public string Name => Planned.Name.Replace('+', '.');
}
