using Mono.Cecil;
using Mono.Cecil.Cil;
using Preinit.Capture;

namespace Preinit.Build;

/// <summary>
/// <c>static object Rebuild(int kind, object target, object[] parts)</c>: calls the helper for each kind of object that is built anew.
/// Compilers see every instantiation here. What is no kind stands for the static constructors that come before.
/// </summary>
static class RebuildMethod
{
    /// <summary>What asks for the static constructors that come late; any other number that is no kind asks for those that come first.</summary>
    const int SetUpLateClasses = -2;

    /// <returns><see langword="null"/> if there is nothing to do: a method that is called must be compiled, at every start.</returns>
    public static MethodDefinition? AddTo(TypeDefinition holder, CapturedImage image, ReferenceImporter references, HostMethods host)
    {
        var kinds = image.Rebuilds;
        if (kinds.Length == 0 && image.PreciseTypes.Length == 0)
            return null;
        var module = holder.Module;
        var method = Methods.AddStatic(holder, "Rebuild", module.TypeSystem.Object);
        method.Parameters.Add(new ParameterDefinition("kind", ParameterAttributes.None, module.TypeSystem.Int32));
        method.Parameters.Add(new ParameterDefinition("target", ParameterAttributes.None, module.TypeSystem.Object));
        method.Parameters.Add(new ParameterDefinition("parts", ParameterAttributes.None, new ArrayType(module.TypeSystem.Object)));
        var il = method.Body.GetILProcessor();
        var cases = kinds.Select(_ => il.Create(OpCodes.Ldarg_1)).ToArray();
        if (cases.Length > 0)
        {
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Switch, cases);
        }
        var late = il.Create(OpCodes.Nop);
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldc_I4, SetUpLateClasses);
        il.Emit(OpCodes.Beq, late);
        EmitConstructors(il, image.PreciseTypes, references);
        il.Append(late);
        EmitConstructors(il, image.LatePreciseTypes, references);
        for (var i = 0; i < cases.Length; i++)
        {
            il.Append(cases[i]);
            il.Emit(OpCodes.Ldarg_2);
            EmitCall(il, kinds[i], $"{i}", references, host);
            il.Emit(OpCodes.Ret);
        }
        return method;
    }

    static void EmitCall(ILProcessor il, RebuildSpec kind, string suffix, ReferenceImporter references, HostMethods host)
    {
        TypeReference[] arguments = [.. kind.Arguments.Select(references.Type)];
        if (kind.Class != RebuildSpec.Rehashing)
        {
            il.Emit(OpCodes.Call, host.Rebuild(kind.Class, kind.Method, arguments));
            return;
        }
        var methods = new KeyMethods(KeyMethods.HolderIn(il.Body.Method.DeclaringType), arguments[0], references);
        il.Emit(OpCodes.Ldftn, methods.AddHashCodeOf($"HashCodeOf{suffix}"));
        il.Emit(OpCodes.Ldftn, methods.AddAreEqual($"AreEqual{suffix}"));
        il.Emit(OpCodes.Call, host.Rehash(kind.Method));
    }

    static void EmitConstructors(ILProcessor il, TypeSpec[] types, ReferenceImporter references)
    {
        var core = new CoreMethods(il.Body.Method.Module);
        foreach (var type in types)
        {
            il.Emit(OpCodes.Ldtoken, references.Type(type));
            il.Emit(OpCodes.Call, core.RunClassConstructor());
        }
        il.Emit(OpCodes.Ldnull);
        il.Emit(OpCodes.Ret);
    }
}
