using Mono.Cecil;

namespace Preinit.Build;

/// <summary>Precompiled assemblies hold machine code for one system beside their IL. Written anew they have the IL only, and say so.</summary>
static class MachineCode
{
    public static void Drop(ModuleDefinition module)
    {
        if (module.Attributes.HasFlag(ModuleAttributes.ILOnly))
            return;
        module.Attributes = module.Attributes & ~ModuleAttributes.ILLibrary | ModuleAttributes.ILOnly;
        module.Architecture = TargetArchitecture.I386; // with IL only: any processor
    }
}
