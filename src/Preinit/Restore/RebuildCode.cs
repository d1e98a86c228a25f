namespace Preinit.Restore;

/// <summary>The code that builds objects anew.</summary>
abstract class RebuildCode
{
    public abstract object? Run(int kind, object? target, object?[] parts);
}
