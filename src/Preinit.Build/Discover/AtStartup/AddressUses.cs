using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Preinit.Build;

/// <summary>Tells what instructions do with addresses that they take from the stack.</summary>
static class AddressUses
{
    /// <summary>The one that this tool runs on: <c>in</c> and <c>out</c> do not change between versions.</summary>
    static readonly MetadataResolver framework = new(new DefaultAssemblyResolver());

    /// <param name="instruction">Takes the address.</param>
    /// <param name="argument">As which of its arguments, from 0.</param>
    /// <param name="isPart">Whether it is the address of a field of what was asked for.</param>
    public static AddressUse Of(Instruction instruction, int argument, bool isPart)
    {
        var use = Of(instruction, argument);
        return use == AddressUse.Assigns && isPart ? AddressUse.Changes : use;
    }

    static AddressUse Of(Instruction instruction, int argument) => instruction.OpCode.Code switch
    {
        Code.Initobj => AddressUse.Assigns,
        Code.Stobj or Code.Cpobj or Code.Stind_I or Code.Stind_I1 or Code.Stind_I2 or Code.Stind_I4 or Code.Stind_I8 or Code.Stind_R4 or Code.Stind_R8
            or Code.Stind_Ref when argument == 0 => AddressUse.Assigns,
        Code.Stfld when argument == 0 => AddressUse.Changes,
        >= Code.Stloc_0 and <= Code.Stloc_3 or Code.Stloc_S or Code.Stloc => AddressUse.Changes, // whatever is done through the variable
        Code.Call or Code.Callvirt or Code.Newobj when instruction.Operand is MethodReference called => OfArgument(instruction, called, argument),
        _ => AddressUse.Uses,
    };

    static AddressUse OfArgument(Instruction call, MethodReference called, int argument)
    {
        if (StackEffect.HasObject(call, called) && argument-- == 0)
            return called.Name == ".ctor" ? AddressUse.Assigns : AddressUse.Uses;
        var parameter = called.Parameters[argument];
        if (parameter.ParameterType is not ByReferenceType) // with a modifier it is read-only
            return AddressUse.Uses;
        var declared = Declaration(called)?.Parameters[argument] ?? parameter;
        return declared.IsIn ? AddressUse.Uses : declared.IsOut ? AddressUse.Assigns : AddressUse.Changes;
    }

    /// <summary>A reference does not say what is an <c>out</c> parameter. If it is not known, the worst is assumed.</summary>
    static MethodDefinition? Declaration(MethodReference called)
    {
        try
        {
            return called as MethodDefinition ?? framework.Resolve(called);
        }
        catch (AssemblyResolutionException)
        {
            return null;
        }
    }
}
