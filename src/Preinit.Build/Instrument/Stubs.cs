using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Preinit.Build;

/// <summary>
/// Writes the assembly with the methods that are called in place of watched members, one for each call: it notes the call, makes it, and may give
/// another value back.
/// </summary>
sealed class Stubs : IDisposable
{
    public const string AssemblyName = "Preinit.Instruments", Namespace = "Preinit", ClassName = "Instruments";
    const string Capture = "Preinit.Capture", Recorder = "Recorder", OtherValues = "OtherValues";

    readonly ModuleDefinition capture;
    readonly ModuleDefinition module;
    readonly TypeDefinition stubs;

    /// <param name="capturePath">Of Preinit.Capture.dll.</param>
    public Stubs(string capturePath)
    {
        capture = ModuleDefinition.ReadModule(capturePath);
        module = AssemblyDefinition.CreateAssembly(new(AssemblyName, new(1, 0, 0, 0)), AssemblyName, ModuleKind.Dll).MainModule;
        stubs = new(Namespace, ClassName, TypeAttributes.Public | TypeAttributes.Abstract | TypeAttributes.Sealed, module.ImportReference(Object));
        module.Types.Add(stubs);
    }

    public static string NameOf(int site) => $"Call{site}";

    /// <summary>Objects are what the capturing assembly takes for one: it refers to the same framework as the app.</summary>
    TypeReference Object => capture.GetType(Capture, Recorder).BaseType;

    /// <param name="site">The number of the call.</param>
    /// <param name="code">The instruction that it replaces.</param>
    /// <param name="member">What is watched.</param>
    /// <param name="target">The reference of the app's assembly; a generic one without its arguments.</param>
    public void Add(int site, Code code, WatchedMember member, MethodReference target)
    {
        var stub = new MethodDefinition(NameOf(site), MethodAttributes.Public | MethodAttributes.Static, module.TypeSystem.Void);
        stubs.Methods.Add(stub);
        foreach (var parameter in target.GenericParameters)
            stub.GenericParameters.Add(new(parameter.Name, stub));
        var called = module.ImportReference(target, stub);
        var isConstructor = code == Code.Newobj;
        stub.ReturnType = isConstructor ? called.DeclaringType : called.ReturnType;
        if (called.HasThis && !isConstructor)
            stub.Parameters.Add(new(called.DeclaringType));
        foreach (var parameter in called.Parameters)
            stub.Parameters.Add(new(parameter.ParameterType));

        var il = stub.Body.GetILProcessor();
        Note(il, site, stub, member.Detail);
        if (member.Started == Started.Object)
            Follow(il, site, OpCodes.Ldarg_0);
        foreach (var parameter in stub.Parameters)
            il.Emit(OpCodes.Ldarg, parameter);
        il.Emit(isConstructor ? OpCodes.Newobj : called.HasThis ? OpCodes.Callvirt : OpCodes.Call, Instantiated(called, stub));
        if (member.Adjust is { } adjust)
            Adjust(il, adjust, stub);
        if (member.Started == Started.Result)
            Follow(il, site, OpCodes.Dup);
        il.Emit(OpCodes.Ret);
    }

    /// <summary>Takes those from a number on away again.</summary>
    public void RemoveFrom(int site)
    {
        while (stubs.Methods.Count > site)
            stubs.Methods.RemoveAt(site);
    }

    public void Write(string path) => module.Write(path);

    void Note(ILProcessor il, int site, MethodDefinition stub, int? detail)
    {
        il.Emit(OpCodes.Ldc_I4, site);
        var parameter = detail is { } index && index < stub.Parameters.Count ? stub.Parameters[index] : null;
        if (parameter != null && Helper(Recorder, "Note", [module.TypeSystem.Int32, parameter.ParameterType]) is { } withDetail)
        {
            il.Emit(OpCodes.Ldarg, parameter);
            il.Emit(OpCodes.Call, withDetail);
        }
        else
            il.Emit(OpCodes.Call, Helper(Recorder, "Note", [module.TypeSystem.Int32])!);
    }

    void Follow(ILProcessor il, int site, OpCode load)
    {
        il.Emit(load);
        il.Emit(OpCodes.Ldc_I4, site);
        il.Emit(OpCodes.Call, Helper(Recorder, "Follow", [module.TypeSystem.Object, module.TypeSystem.Int32])!);
    }

    /// <summary>What gives another value may want to know the object that was asked.</summary>
    void Adjust(ILProcessor il, string name, MethodDefinition stub)
    {
        if (Helper(OtherValues, name, [stub.ReturnType]) is { } simple)
        {
            if (stub.HasParameters && Helper(OtherValues, name, [stub.ReturnType, stub.Parameters[0].ParameterType]) is { } exact)
            {
                il.Emit(OpCodes.Ldarg_0);
                simple = exact;
            }
            il.Emit(OpCodes.Call, simple);
        }
    }

    MethodReference? Helper(string type, string name, TypeReference[] parameters)
    {
        var found = capture.GetType(Capture, type).Methods.FirstOrDefault(m => m.Name == name
            && m.Parameters.Select(p => p.ParameterType.FullName).SequenceEqual(parameters.Select(p => p.FullName)));
        return found == null ? null : module.ImportReference(found);
    }

    static MethodReference Instantiated(MethodReference called, MethodDefinition stub)
    {
        if (!stub.HasGenericParameters)
            return called;
        var instance = new GenericInstanceMethod(called);
        foreach (var parameter in stub.GenericParameters)
            instance.GenericArguments.Add(parameter);
        return instance;
    }

    public void Dispose()
    {
        module.Dispose();
        capture.Dispose();
    }
}
