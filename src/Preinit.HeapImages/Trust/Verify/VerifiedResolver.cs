using Preinit.Capture;

namespace Preinit.HeapImages;

/// <summary>Finds only types that are allowed.</summary>
sealed class VerifiedResolver(AllowList allowed) : TypeResolver
{
    public override Type? TryFind(TypeSpec spec) => allowed.Find(spec);
}
