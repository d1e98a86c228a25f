namespace Preinit.Capture;

/// <summary>A field that holds a reference or a pointer.</summary>
/// <param name="Offset">In bytes.</param>
/// <param name="Label">Its name, after the names of the structs it lies in: <c>value.Client</c>.</param>
/// <param name="Kept"><see langword="false"/> for fields marked with <c>[NotCaptured]</c>: null in the image.</param>
/// <param name="Promise">The members that the field promises of the types it holds: see <see cref="MemberPromise"/>.</param>
readonly record struct FieldSlot(uint Offset, string Label, bool Kept, PointerKind Pointer = PointerKind.None, int Promise = 0);

/// <summary>What a pointer field is, for the reason of a refusal.</summary>
enum PointerKind : byte
{
    None,
    Native,
    GCHandle,
}
