using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Preinit.Build;

/// <summary>
/// Makes a marked method return at once when the app calls it for the first time: that call has been made at publish. Later calls run
/// it, as they would without Preinit.
/// </summary>
static class AbsorbedCall
{
    /// <returns>The field that is 1 as long as a call is to be absorbed.</returns>
    public static FieldDefinition AddTo(MethodDefinition method, ImageHolder holder)
    {
        var field = new FieldDefinition($"Absorb{holder.Type.Fields.Count}", FieldAttributes.Assembly | FieldAttributes.Static,
            holder.Module.TypeSystem.Int32);
        holder.Type.Fields.Add(field);

        var il = method.Body.GetILProcessor();
        var first = method.Body.Instructions[0];
        il.InsertBefore(first, il.Create(OpCodes.Ldsflda, method.Module.ImportReference(field)));
        il.InsertBefore(first, il.Create(OpCodes.Call, holder.Absorb(method.Module)));
        il.InsertBefore(first, il.Create(OpCodes.Brfalse, first));
        il.InsertBefore(first, il.Create(OpCodes.Ret));
        return field;
    }
}
