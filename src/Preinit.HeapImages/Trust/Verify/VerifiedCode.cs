using Preinit.CompilerServices;

namespace Preinit.HeapImages;

/// <summary>The code of an image that was proven: the objects outside are those that were looked at, and what is built anew is what was allowed.</summary>
sealed class VerifiedCode(object[] links, LiveCode code) : LiveCode
{
    public override void Link(object?[] roots, object?[] linked) => Array.Copy(links, linked, linked.Length);

    public override object? Rebuild(int kind, object? target, object?[] parts) => code.Rebuild(kind, target, parts);
}
