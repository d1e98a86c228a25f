using System.Runtime.CompilerServices;

namespace Preinit.Capture;

/// <summary>Programs that were compiled to native code, by Native AOT. There is no other runtime in them, and no code generator; reflection knows what was compiled.</summary>
static class NativeRuntime
{
    /// <summary>Whether this process is one. Apps for Native AOT switch code generation off also where they run on the JIT; that runtime has its own kinds of reflected fields.</summary>
    public static bool IsHere { get; } = !RuntimeFeature.IsDynamicCodeSupported && typeof(string).GetField(nameof(string.Empty))!.GetType().Namespace != "System.Reflection";

    /// <summary>
    /// Whether reflection knows all fields: the compiler leaves out what nobody asks for by name, unless the app is published with <c>IlcTrimMetadata=false</c>.
    /// </summary>
    public static bool HasFields { get; } = !IsHere || Knows(new Witness(Environment.TickCount));

    /// <summary>Whether a class is a part of the runtime that manages memory and threads: its fields are not all what they seem to be, and it holds nothing that others use.</summary>
    public static bool IsItself(Type type) => IsHere && type.Namespace?.StartsWith("Internal.", StringComparison.Ordinal) == true;

    static bool Knows(object witness)
    {
        try
        {
            return StructFields.Of(witness.GetType()) is [{ } only] && NativeFields.OffsetOf(only) == 0 && !witness.Equals(only);
        }
        catch (NotSupportedException)
        {
            return false;
        }
    }

    /// <summary>The compiler must not see what is in it, or it would make the object itself, for which nobody needs to know the fields.</summary>
    sealed class Witness(int number)
    {
        public override bool Equals(object? other) => other is Witness { Number: var same } && same == Number;

        public override int GetHashCode() => Number;

        int Number => number;
    }
}
