using Preinit.CompilerServices;

namespace Preinit.Restore;

/// <summary>That of the library for images of running programs.</summary>
sealed class LiveRebuildCode(LiveCode code) : RebuildCode
{
    public override object? Run(int kind, object? target, object?[] parts) => code.Rebuild(kind, target, parts);
}
