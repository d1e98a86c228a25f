using Mono.Cecil;

namespace Preinit.Build;

/// <summary>Turns what code of the source module names into what its copy has to name.</summary>
/// <param name="declare">Copies a type of the source module that has no copy yet.</param>
sealed class ClonedReferences(ModuleDefinition source, ModuleDefinition target, Action<TypeDefinition> declare)
{
    readonly Dictionary<TypeDefinition, TypeDefinition> types = [];
    readonly Dictionary<FieldDefinition, FieldDefinition> fields = [];
    readonly Dictionary<MethodDefinition, MethodDefinition> methods = [];

    public void Add(TypeDefinition type, TypeDefinition copy) => types.Add(type, copy);
    public void Add(FieldDefinition field, FieldDefinition copy) => fields.Add(field, copy);
    public void Add(MethodDefinition method, MethodDefinition copy) => methods.Add(method, copy);
    public bool Contains(TypeDefinition type) => types.ContainsKey(type);

    public TypeReference Type(TypeReference type) => type switch
    {
        GenericParameter { Owner: TypeReference owner } parameter => Own(owner.Resolve()).GenericParameters[parameter.Position],
        GenericParameter { Owner: MethodReference owner } parameter => methods[(MethodDefinition)owner].GenericParameters[parameter.Position],
        ByReferenceType reference => new ByReferenceType(Type(reference.ElementType)),
        PointerType pointer => new PointerType(Type(pointer.ElementType)),
        PinnedType pinned => new PinnedType(Type(pinned.ElementType)),
        ArrayType { IsVector: true } array => new ArrayType(Type(array.ElementType)),
        RequiredModifierType modified => new RequiredModifierType(Type(modified.ModifierType), Type(modified.ElementType)),
        GenericInstanceType generic => Generic(generic),
        TypeSpecification => throw Unknown(type),
        TypeDefinition definition => Own(definition),
        _ => target.ImportReference(type),
    };

    public FieldReference Field(FieldReference field)
    {
        if (field is not FieldDefinition definition)
            return field.DeclaringType is GenericInstanceType ? throw Unknown(field) : target.ImportReference(field);
        Own(definition.DeclaringType);
        return fields.GetValueOrDefault(definition) ?? throw Unknown(field);
    }

    public MethodReference Method(MethodReference method)
    {
        if (method is GenericInstanceMethod instance)
        {
            var copy = new GenericInstanceMethod(Method(instance.ElementMethod));
            foreach (var argument in instance.GenericArguments)
                copy.GenericArguments.Add(Type(argument));
            return copy;
        }
        if (method is not MethodDefinition definition)
            return NamesOwn(method.DeclaringType) ? throw Unknown(method) : target.ImportReference(method);
        Own(definition.DeclaringType);
        return methods.GetValueOrDefault(definition) ?? throw Unknown(method);
    }

    public void CopyParameters(IGenericParameterProvider from, IGenericParameterProvider to)
    {
        foreach (var parameter in from.GenericParameters)
            to.GenericParameters.Add(new GenericParameter(parameter.Name, to) { Attributes = parameter.Attributes });
        for (var i = 0; i < from.GenericParameters.Count; i++)
        {
            foreach (var constraint in from.GenericParameters[i].Constraints)
                to.GenericParameters[i].Constraints.Add(new GenericParameterConstraint(Type(constraint.ConstraintType)));
        }
    }

    TypeDefinition Own(TypeDefinition type)
    {
        if (types.TryGetValue(type, out var known))
            return known;
        var outermost = type;
        while (outermost.DeclaringType is { } declaring)
            outermost = declaring;
        declare(outermost);
        return types[type];
    }

    GenericInstanceType Generic(GenericInstanceType type)
    {
        var copy = new GenericInstanceType(Type(type.ElementType));
        foreach (var argument in type.GenericArguments)
            copy.GenericArguments.Add(Type(argument));
        return copy;
    }

    /// <summary>Whether a type is one of the source module, or made of some.</summary>
    bool NamesOwn(TypeReference type) => type switch
    {
        GenericParameter => true,
        GenericInstanceType generic => NamesOwn(generic.ElementType) || generic.GenericArguments.Any(NamesOwn),
        TypeSpecification specification => NamesOwn(specification.ElementType),
        TypeDefinition definition => definition.Module == source,
        _ => false,
    };

    static NotSupportedException Unknown(MemberReference member) => new($"{member.FullName} cannot be copied into the app");
}
