using System.Reflection.Metadata;

namespace Preinit.Build;

/// <summary>A call of a watched member in the code of an assembly.</summary>
/// <param name="Method">Where it is.</param>
/// <param name="Offset">Where it is in the IL of that.</param>
/// <param name="Position">The position of the instruction in the file.</param>
/// <param name="Code">It calls or constructs.</param>
/// <param name="Target">The member reference, or its instantiation.</param>
sealed record WatchedCall(WatchedMember Member, MethodDefinitionHandle Method, int Offset, int Position, ILOpCode Code, EntityHandle Target);
