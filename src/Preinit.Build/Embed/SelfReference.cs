using Mono.Cecil;

namespace Preinit.Build;

/// <summary>A generic type over its own parameters, as its code names it.</summary>
static class SelfReference
{
    public static GenericInstanceType Of(TypeDefinition type)
    {
        var self = new GenericInstanceType(type);
        foreach (var parameter in type.GenericParameters)
            self.GenericArguments.Add(parameter);
        return self;
    }
}
