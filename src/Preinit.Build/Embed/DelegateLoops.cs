using System.Buffers.Binary;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Preinit.Capture;

namespace Preinit.Build;

/// <summary>
/// Writes the code that makes many delegates of one method, bound to objects of the image: a library may have thousands of values that it
/// computes later. A loop over a table is compiled in no time; the same one by one are most of what such an app does at start-up.
/// </summary>
/// <param name="il">That of <c>Links</c>, which calls the loops.</param>
sealed class DelegateLoops(ILProcessor il, ReferenceImporter references)
{
    const int Fewest = 8;

    readonly TypeDefinition holder = il.Body.Method.DeclaringType;
    readonly PointerType pointer = new(il.Body.Method.Module.TypeSystem.Int32);

    /// <returns>The links that are made.</returns>
    public IEnumerable<int> Emit(LinkSpec[] links)
    {
        var done = new List<int>();
        var groups = links.Select((link, index) => (Link: link as LinkSpec.Delegate, Index: index))
            .Where(d => d.Link?.Target.Kind == DelegateTargetKind.Root).GroupBy(d => DelegateKey.Of(d.Link!), StringComparer.Ordinal)
            .Where(g => g.Count() >= Fewest);
        foreach (var (number, group) in groups.Index())
        {
            List<(LinkSpec.Delegate Link, int Index)> delegates = [.. group.Select(d => (d.Link!, d.Index))];
            var table = Table([.. delegates.SelectMany(d => (int[])[d.Index, d.Link.Target.Index])]);
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ldarg_1);
            il.Emit(OpCodes.Call, AddLoop(number, table, delegates[0].Link));
            done.AddRange(delegates.Select(d => d.Index));
        }
        return done;
    }

    static byte[] Table(int[] values)
    {
        var bytes = new byte[values.Length * sizeof(int)];
        for (var i = 0; i < values.Length; i++)
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(i * sizeof(int)), values[i]);
        return bytes;
    }

    /// <summary>
    /// <c>static void DelegatesN(object[] roots, object[] links)</c>, which for each pair in the table does
    /// <c>links[pair.Link] = new(roots[pair.Root].Method)</c>. It is a method of its own, or the runtime would compile all of <c>Links</c>
    /// again for the sake of the loop.
    /// </summary>
    MethodDefinition AddLoop(int number, byte[] table, LinkSpec.Delegate link)
    {
        var data = StaticData.AddTo(holder, $"Table{number}", $"Data{number}", table, alignment: sizeof(int));
        var method = LinksMethod.AddMethod(holder, $"Delegates{number}");
        var pair = new VariableDefinition(pointer);
        method.Body.Variables.Add(pair);
        var end = new VariableDefinition(pointer);
        method.Body.Variables.Add(end);
        var loop = method.Body.GetILProcessor();
        loop.Emit(OpCodes.Ldsflda, data);
        loop.Emit(OpCodes.Conv_U);
        loop.Emit(OpCodes.Stloc, pair);
        EmitAddress(loop, pair, table.Length);
        loop.Emit(OpCodes.Stloc, end);
        var next = loop.Create(OpCodes.Ldarg_1);
        loop.Append(next);
        loop.Emit(OpCodes.Ldloc, pair);
        loop.Emit(OpCodes.Ldind_I4);
        loop.Emit(OpCodes.Ldarg_0);
        EmitAddress(loop, pair, sizeof(int));
        loop.Emit(OpCodes.Ldind_I4);
        loop.Emit(OpCodes.Ldelem_Ref);
        new LinkEmitter(loop, references).EmitDelegateOfTarget(link);
        loop.Emit(OpCodes.Stelem_Ref);
        EmitAddress(loop, pair, 2 * sizeof(int));
        loop.Emit(OpCodes.Stloc, pair);
        loop.Emit(OpCodes.Ldloc, pair);
        loop.Emit(OpCodes.Ldloc, end);
        loop.Emit(OpCodes.Blt_Un, next);
        loop.Emit(OpCodes.Ret);
        return method;
    }

    static void EmitAddress(ILProcessor loop, VariableDefinition start, int offset)
    {
        loop.Emit(OpCodes.Ldloc, start);
        loop.Emit(OpCodes.Ldc_I4, offset);
        loop.Emit(OpCodes.Add);
    }
}
