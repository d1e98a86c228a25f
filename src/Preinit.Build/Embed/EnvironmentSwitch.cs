using Mono.Cecil.Cil;

namespace Preinit.Build;

/// <summary>
/// The question whether the environment variable <c>PREINIT</c> has a value. It is asked of the framework, so that no library is loaded for it.
/// </summary>
static class EnvironmentSwitch
{
    /// <summary>Leaves the value on the stack, null where the variable is not set.</summary>
    public static Instruction[] Value(ILProcessor il) =>
        [il.Create(OpCodes.Ldstr, "PREINIT"), il.Create(OpCodes.Call, new CoreMethods(il.Body.Method.Module).EnvironmentVariable())];

    /// <summary>Leaves the answer on the stack.</summary>
    public static Instruction[] Is(ILProcessor il, string value)
    {
        var core = new CoreMethods(il.Body.Method.Module);
        return
        [
            .. Value(il),
            il.Create(OpCodes.Ldstr, value),
            il.Create(OpCodes.Call, core.StringsEqual()),
        ];
    }
}
