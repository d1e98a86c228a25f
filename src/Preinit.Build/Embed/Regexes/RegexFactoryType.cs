using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Preinit.Build;

/// <summary>
/// The one class of the factories of all regular expressions that have code in the app. A factory knows the number of its expression, and
/// gets to the class with the code only when that is first matched: classes that are not needed are neither loaded nor compiled.
/// </summary>
sealed class RegexFactoryType
{
    const string Name = CloneName.Prefix + "RegexFactory";
    const MethodAttributes ConstructorAttributes =
        MethodAttributes.Assembly | MethodAttributes.HideBySig | MethodAttributes.SpecialName | MethodAttributes.RTSpecialName;

    readonly ModuleDefinition module;
    readonly TypeDefinition type;
    readonly FieldDefinition index;

    /// <param name="module">The app.</param>
    /// <param name="baseType">The framework's class of factories.</param>
    /// <param name="runners">The constructors of what matches, by the numbers of the expressions.</param>
    public RegexFactoryType(ModuleDefinition module, TypeReference baseType, IReadOnlyList<MethodDefinition> runners)
    {
        this.module = module;
        type = new TypeDefinition("", Name, TypeAttributes.NotPublic | TypeAttributes.Sealed, baseType);
        module.Types.Add(type);
        index = new FieldDefinition("index", FieldAttributes.Private | FieldAttributes.InitOnly, module.TypeSystem.Int32);
        type.Fields.Add(index);
        Constructor = AddConstructor();
        AddCreateInstance(new RunnerSwitch(type, runners[0].DeclaringType.BaseType).Add(runners));
        Fill = AddFill();
    }

    /// <summary>With the parameter <c>(int index)</c>.</summary>
    public MethodDefinition Constructor { get; }

    /// <summary>
    /// <c>static void Fill(object[] links, int from, int to, int index)</c>: makes the factories of expressions with consecutive numbers.
    /// </summary>
    public MethodDefinition Fill { get; }

    MethodDefinition AddConstructor()
    {
        var constructor = new MethodDefinition(".ctor", ConstructorAttributes, module.TypeSystem.Void);
        constructor.Parameters.Add(Parameter("index"));
        type.Methods.Add(constructor);
        var il = constructor.Body.GetILProcessor();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Call, new MethodReference(".ctor", module.TypeSystem.Void, type.BaseType) { HasThis = true });
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Stfld, index);
        il.Emit(OpCodes.Ret);
        return constructor;
    }

    void AddCreateInstance(MethodDefinition create)
    {
        const MethodAttributes Override = MethodAttributes.Family | MethodAttributes.Virtual | MethodAttributes.HideBySig;
        var method = new MethodDefinition("CreateInstance", Override, create.ReturnType);
        type.Methods.Add(method);
        var il = method.Body.GetILProcessor();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldfld, index);
        il.Emit(OpCodes.Call, create);
        il.Emit(OpCodes.Ret);
    }

    /// <summary><c>while (from &lt; to) links[from++] = new RegexFactory(index++);</c></summary>
    MethodDefinition AddFill()
    {
        var method = Methods.AddStatic(type, "Fill", module.TypeSystem.Void);
        method.Parameters.Add(new ParameterDefinition("links", ParameterAttributes.None, new ArrayType(module.TypeSystem.Object)));
        method.Parameters.Add(Parameter("from"));
        method.Parameters.Add(Parameter("to"));
        method.Parameters.Add(Parameter("index"));
        var il = method.Body.GetILProcessor();
        var next = il.Create(OpCodes.Ldarg_1);
        var end = il.Create(OpCodes.Ret);
        il.Append(next);
        il.Emit(OpCodes.Ldarg_2);
        il.Emit(OpCodes.Bge, end);
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Ldarg_3);
        il.Emit(OpCodes.Newobj, Constructor);
        il.Emit(OpCodes.Stelem_Ref);
        Increment(il, method.Parameters[1]);
        Increment(il, method.Parameters[3]);
        il.Emit(OpCodes.Br, next);
        il.Append(end);
        return method;
    }

    static void Increment(ILProcessor il, ParameterDefinition parameter)
    {
        il.Emit(OpCodes.Ldarg, parameter);
        il.Emit(OpCodes.Ldc_I4_1);
        il.Emit(OpCodes.Add);
        il.Emit(OpCodes.Starg, parameter);
    }

    ParameterDefinition Parameter(string name) => new(name, ParameterAttributes.None, module.TypeSystem.Int32);
}
