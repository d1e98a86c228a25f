using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Preinit.Build;

/// <summary>
/// Methods <c>static RegexRunner M(int index)</c> that lead from the number of a regular expression to its code. Compiling a method loads
/// each class that it constructs, and costs something for each method that it calls. So every class has a method of its own, and the
/// switch over these is in two levels if there are many.
/// </summary>
/// <param name="type">Where the methods go.</param>
/// <param name="runner">The framework's class of what matches.</param>
sealed class RunnerSwitch(TypeDefinition type, TypeReference runner)
{
    const int MostOnOneLevel = 16;

    /// <returns>The method that takes any number.</returns>
    public MethodDefinition Add(IReadOnlyList<MethodDefinition> constructors)
    {
        IReadOnlyList<MethodDefinition> cases = [.. constructors.Select(AddCreation)];
        var size = 1;
        if (cases.Count > MostOnOneLevel)
        {
            size = (int)Math.Ceiling(Math.Sqrt(cases.Count));
            cases = [.. cases.Chunk(size).Select((chunk, i) => AddSwitch($"Group{i}", chunk, first: i * size, size: 1))];
        }
        return AddSwitch("Create", cases, first: 0, size);
    }

    MethodDefinition AddCreation(MethodDefinition constructor, int index)
    {
        var method = AddMethod($"Create{index}");
        method.NoInlining = true; // or the classes would be loaded for the switch after all
        var il = method.Body.GetILProcessor();
        il.Emit(OpCodes.Newobj, constructor);
        il.Emit(OpCodes.Ret);
        return method;
    }

    /// <summary>Calls <c>cases[(index - first) / size]</c>.</summary>
    MethodDefinition AddSwitch(string name, IReadOnlyList<MethodDefinition> cases, int first, int size)
    {
        var method = AddMethod(name);
        var il = method.Body.GetILProcessor();
        Instruction[] labels = [.. cases.Select(_ => il.Create(OpCodes.Ldarg_0))];
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldc_I4, first);
        il.Emit(OpCodes.Sub);
        il.Emit(OpCodes.Ldc_I4, size);
        il.Emit(OpCodes.Div);
        il.Emit(OpCodes.Switch, labels[..^1]);
        for (var i = labels.Length - 1; i >= 0; i--) // what is none of the others is the last
        {
            il.Append(labels[i]);
            il.Emit(OpCodes.Call, cases[i]);
            il.Emit(OpCodes.Ret);
        }
        return method;
    }

    MethodDefinition AddMethod(string name)
    {
        var method = Methods.AddStatic(type, name, runner);
        method.Parameters.Add(new ParameterDefinition("index", ParameterAttributes.None, type.Module.TypeSystem.Int32));
        return method;
    }
}
