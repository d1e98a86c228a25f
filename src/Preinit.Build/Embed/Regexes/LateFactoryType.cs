using Mono.Cecil;
using Mono.Cecil.Cil;
using Preinit.Capture;

namespace Preinit.Build;

/// <summary>
/// A class in the app that constructs a regular expression when it is matched for the first time, and runs that one: what is not needed
/// costs nothing at start-up.
/// </summary>
sealed class LateFactoryType
{
    const string Name = "<Preinit>LateRegexFactory";
    const MethodAttributes Constructor =
        MethodAttributes.Assembly | MethodAttributes.HideBySig | MethodAttributes.SpecialName | MethodAttributes.RTSpecialName;

    readonly ModuleDefinition module;
    readonly ReferenceImporter references;
    readonly TypeSpec regex;
    readonly FieldReference factory;
    readonly TypeDefinition type;

    LateFactoryType(ModuleDefinition module, ReferenceImporter references, TypeSpec regex)
    {
        (this.module, this.references, this.regex) = (module, references, regex);
        factory = references.Field(regex, "factory");
        type = new TypeDefinition("", Name, TypeAttributes.NotPublic | TypeAttributes.Sealed, factory.FieldType);
        module.Types.Add(type);
    }

    /// <summary>The constructor, with the parameters <c>(string pattern, int options, long timeout)</c>.</summary>
    public static MethodDefinition ConstructorIn(ModuleDefinition module, ReferenceImporter references, TypeSpec regex) =>
        module.GetType(Name)?.Methods.Single(m => m.IsConstructor) ?? new LateFactoryType(module, references, regex).Fill();

    MethodDefinition Fill()
    {
        var types = module.TypeSystem;
        FieldDefinition[] arguments = [Field("pattern", types.String), Field("options", types.Int32), Field("timeout", types.Int64)];
        AddCreateInstance(arguments, Field("inner", factory.FieldType));
        return AddConstructor(arguments);
    }

    FieldDefinition Field(string name, TypeReference fieldType)
    {
        var field = new FieldDefinition(name, FieldAttributes.Private, fieldType);
        type.Fields.Add(field);
        return field;
    }

    MethodDefinition AddConstructor(FieldDefinition[] arguments)
    {
        var constructor = new MethodDefinition(".ctor", Constructor, module.TypeSystem.Void);
        type.Methods.Add(constructor);
        var il = constructor.Body.GetILProcessor();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Call, new MethodReference(".ctor", module.TypeSystem.Void, factory.FieldType) { HasThis = true });
        foreach (var argument in arguments)
        {
            var parameter = new ParameterDefinition(argument.Name, ParameterAttributes.None, argument.FieldType);
            constructor.Parameters.Add(parameter);
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ldarg, parameter);
            il.Emit(OpCodes.Stfld, argument);
        }
        il.Emit(OpCodes.Ret);
        return constructor;
    }

    /// <summary><c>(inner ??= new Regex(pattern, options, new TimeSpan(timeout)).factory).CreateInstance()</c></summary>
    void AddCreateInstance(FieldDefinition[] arguments, FieldDefinition inner)
    {
        var create = module.ImportReference(factory.FieldType.Resolve().Methods.Single(m => m.Name == "CreateInstance"));
        const MethodAttributes Override = MethodAttributes.Family | MethodAttributes.Virtual | MethodAttributes.HideBySig;
        var method = new MethodDefinition("CreateInstance", Override, create.ReturnType);
        type.Methods.Add(method);
        var il = method.Body.GetILProcessor();
        var made = il.Create(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldfld, inner);
        il.Emit(OpCodes.Brtrue, made);
        il.Emit(OpCodes.Ldarg_0);
        foreach (var argument in arguments)
        {
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ldfld, argument);
        }
        il.Emit(OpCodes.Newobj, TimeSpanConstructor());
        il.Emit(OpCodes.Newobj, module.ImportReference(RegexConstructor()));
        il.Emit(OpCodes.Ldfld, factory);
        il.Emit(OpCodes.Stfld, inner);
        il.Append(made);
        il.Emit(OpCodes.Ldfld, inner);
        il.Emit(OpCodes.Callvirt, create);
        il.Emit(OpCodes.Ret);
    }

    MethodDefinition RegexConstructor() => references.Type(regex).Resolve().Methods
        .Single(m => m.IsConstructor && m.IsPublic && m.Parameters is [_, { ParameterType.Name: "RegexOptions" }, { ParameterType.Name: "TimeSpan" }]);

    MethodReference TimeSpanConstructor()
    {
        var timeSpan = new CoreMethods(module).Type("TimeSpan", isValueType: true);
        var constructor = new MethodReference(".ctor", module.TypeSystem.Void, timeSpan) { HasThis = true };
        constructor.Parameters.Add(new ParameterDefinition(module.TypeSystem.Int64));
        return constructor;
    }
}
