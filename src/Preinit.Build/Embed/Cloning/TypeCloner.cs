using Mono.Cecil;

namespace Preinit.Build;

/// <summary>
/// Copies types from one module into another, and with them whatever types of their module they use. It knows what generated code
/// consists of; properties, events and attributes, which do not run, are left behind.
/// </summary>
sealed class TypeCloner
{
    /// <summary>The runtime gives such a struct its length by it.</summary>
    const string InlineArray = "InlineArrayAttribute";

    readonly ModuleDefinition target;
    readonly ClonedReferences references;
    readonly BodyCloner bodies;
    readonly Queue<(MethodDefinition From, MethodDefinition To)> pending = new();
    readonly List<TypeDefinition> added = [];

    public TypeCloner(ModuleDefinition source, ModuleDefinition target)
    {
        this.target = target;
        references = new(source, target, type => Declare(type, CloneName.Of(type)));
        bodies = new(references);
    }

    /// <param name="type">A type of the source module; nested ones become top-level types.</param>
    /// <param name="name">Its new name.</param>
    /// <exception cref="NotSupportedException">The code has something that is not known here; see <see cref="Undo"/>.</exception>
    public TypeDefinition Clone(TypeDefinition type, string name)
    {
        var clone = Declare(type, CloneName.Prefix + name);
        while (pending.TryDequeue(out var method))
            bodies.Copy(method.From, method.To);
        return clone;
    }

    /// <summary>Takes all copies out again.</summary>
    public void Undo() => added.ForEach(type => target.Types.Remove(type));

    TypeDefinition Declare(TypeDefinition type, string name)
    {
        var clone = New(type, name);
        clone.Attributes = type.Attributes & ~TypeAttributes.VisibilityMask | TypeAttributes.NotPublic;
        target.Types.Add(clone);
        added.Add(clone);
        Fill(type, clone);
        return clone;
    }

    TypeDefinition New(TypeDefinition type, string name)
    {
        var clone = new TypeDefinition("", name, type.Attributes) { ClassSize = type.ClassSize, PackingSize = type.PackingSize };
        references.Add(type, clone);
        return clone;
    }

    /// <summary>All members are declared before their types are named: they may be named by each other.</summary>
    void Fill(TypeDefinition type, TypeDefinition clone)
    {
        references.CopyParameters(type, clone);
        clone.BaseType = references.Type(type.BaseType);
        foreach (var implemented in type.Interfaces)
            clone.Interfaces.Add(new InterfaceImplementation(references.Type(implemented.InterfaceType)));
        foreach (var attribute in type.CustomAttributes.Where(a => a.AttributeType.Name == InlineArray))
            clone.CustomAttributes.Add(new CustomAttribute(target.ImportReference(attribute.Constructor), attribute.GetBlob()));
        foreach (var nested in type.NestedTypes.Where(n => !references.Contains(n)))
        {
            var nestedClone = New(nested, nested.Name);
            clone.NestedTypes.Add(nestedClone);
            Fill(nested, nestedClone);
        }
        foreach (var field in type.Fields)
            AddField(field, clone);
        foreach (var method in type.Methods)
            AddMethod(method, clone);
    }

    void AddField(FieldDefinition field, TypeDefinition clone)
    {
        var copy = new FieldDefinition(field.Name, field.Attributes, references.Type(field.FieldType));
        if (field.HasConstant)
            copy.Constant = field.Constant;
        if (field.Attributes.HasFlag(FieldAttributes.HasFieldRVA))
            copy.InitialValue = field.InitialValue;
        clone.Fields.Add(copy);
        references.Add(field, copy);
    }

    void AddMethod(MethodDefinition method, TypeDefinition clone)
    {
        var copy = new MethodDefinition(method.Name, method.Attributes, target.TypeSystem.Void)
        {
            ImplAttributes = method.ImplAttributes,
            HasThis = method.HasThis,
            ExplicitThis = method.ExplicitThis,
            CallingConvention = method.CallingConvention,
        };
        clone.Methods.Add(copy);
        references.Add(method, copy);
        references.CopyParameters(method, copy);
        copy.ReturnType = references.Type(method.ReturnType);
        foreach (var parameter in method.Parameters)
            copy.Parameters.Add(new ParameterDefinition(parameter.Name, parameter.Attributes, references.Type(parameter.ParameterType)));
        foreach (var overridden in method.Overrides)
            copy.Overrides.Add(references.Method(overridden));
        if (method.HasBody)
            pending.Enqueue((method, copy));
    }
}
