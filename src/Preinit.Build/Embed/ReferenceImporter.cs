using Mono.Cecil;
using Preinit.Capture;

namespace Preinit.Build;

/// <summary>Turns specifications into metadata. Private members of other assemblies are allowed: see <see cref="AccessChecks"/>.</summary>
sealed class ReferenceImporter(ModuleDefinition module)
{
    readonly Dictionary<string, AssemblyNameReference> scopes = module.AssemblyReferences
        .GroupBy(r => r.FullName).ToDictionary(g => g.Key, g => g.First());

    /// <summary>The assemblies that are referred to by an implementation name, whose private types may be meant.</summary>
    public HashSet<string> Assemblies { get; } = [];

    public TypeReference Type(TypeSpec spec) => spec switch
    {
        TypeSpec.Named named => Named(named),
        TypeSpec.Generic generic => Generic(generic),
        TypeSpec.Vector vector => new ArrayType(Type(vector.Element)),
        TypeSpec.MultiDimensional array => MultiDimensional(array),
        TypeSpec.Pointer pointer => new PointerType(Type(pointer.Element)),
        _ => throw new InvalidOperationException($"{spec} is no type"),
    };

    /// <summary>A class of the core library that programs cannot name.</summary>
    public TypeReference CoreLibraryType(string @namespace, string name) =>
        new(@namespace, name, module, Scope(AssemblyNameReference.Parse(typeof(object).Assembly.FullName)));

    public FieldReference Field(TypeSpec declaringType, string name)
    {
        var declaring = Type(declaringType);
        var definition = declaring.Resolve().Fields.Single(f => f.Name == name);
        var imported = module.ImportReference(definition);
        return new FieldReference(name, imported.FieldType, declaring);
    }

    public MethodReference Getter(TypeSpec declaringType, string property)
    {
        var declaring = Type(declaringType);
        var definition = declaring.Resolve().Properties.Single(p => p.Name == property).GetMethod;
        return declaring is GenericInstanceType ? OnInstance(definition, declaring) : module.ImportReference(definition);
    }

    public MethodReference Method(MethodSpec spec)
    {
        var declaring = Type(spec.DeclaringType);
        var definition = declaring.Resolve().Methods.Single(m => m.MetadataToken.ToInt32() == spec.MetadataToken);
        var method = declaring is GenericInstanceType ? OnInstance(definition, declaring) : module.ImportReference(definition);
        if (spec.GenericArguments.Length == 0)
            return method;

        var instance = new GenericInstanceMethod(method);
        foreach (var argument in spec.GenericArguments)
            instance.GenericArguments.Add(Type(argument));
        return instance;
    }

    MethodReference OnInstance(MethodDefinition definition, TypeReference declaring)
    {
        var open = module.ImportReference(definition);
        var method = new MethodReference(open.Name, open.ReturnType, declaring)
        {
            HasThis = open.HasThis,
            ExplicitThis = open.ExplicitThis,
            CallingConvention = open.CallingConvention,
        };
        foreach (var parameter in open.Parameters)
            method.Parameters.Add(new ParameterDefinition(parameter.ParameterType));
        foreach (var parameter in open.GenericParameters)
            method.GenericParameters.Add(new GenericParameter(parameter.Name, method));
        return method;
    }

    TypeReference Named(TypeSpec.Named spec)
    {
        var assembly = AssemblyNameReference.Parse(spec.Assembly);
        if (assembly.Name == module.Assembly.Name.Name)
            return module.GetType(string.Join('/', spec.Names.Prepend(FullNameOfFirst(spec)).Where((_, i) => i != 1)));
        if (PrimitiveTypes.Find(module, spec) is { } primitive)
            return primitive;

        var scope = Scope(assembly);
        TypeReference? type = null;
        foreach (var name in spec.Names)
            type = new TypeReference(type == null ? spec.Namespace : "", name, module, scope) { DeclaringType = type };
        type!.IsValueType = spec.IsValueType;
        for (var i = 0; i < spec.Arity; i++)
            type.GenericParameters.Add(new GenericParameter(type));
        return type;
    }

    static string FullNameOfFirst(TypeSpec.Named spec) => spec.Namespace.Length == 0 ? spec.Names[0] : $"{spec.Namespace}.{spec.Names[0]}";

    GenericInstanceType Generic(TypeSpec.Generic spec)
    {
        var instance = new GenericInstanceType(Named(spec.Definition));
        foreach (var argument in spec.Arguments)
            instance.GenericArguments.Add(Type(argument));
        return instance;
    }

    ArrayType MultiDimensional(TypeSpec.MultiDimensional spec)
    {
        var array = new ArrayType(Type(spec.Element), spec.Rank);
        for (var i = 0; i < spec.Rank; i++)
            array.Dimensions[i] = new ArrayDimension(0, null);
        return array;
    }

    AssemblyNameReference Scope(AssemblyNameReference assembly)
    {
        Assemblies.Add(assembly.Name);
        if (scopes.TryGetValue(assembly.FullName, out var scope))
            return scope;
        module.AssemblyReferences.Add(assembly);
        return scopes[assembly.FullName] = assembly;
    }
}
