using Mono.Cecil;
using Mono.Cecil.Cil;
using Preinit.Capture;

namespace Preinit.Build;

/// <summary>
/// <c>static void Replay(object[] roots, bool isConnected)</c>: makes changes to the framework's state again. It is called twice: before the objects of
/// the image are connected to the outside, since the code of links may ask for what is changed, and afterwards. Only a provider that is an
/// object of the image has to wait for that, and with it the providers that were registered later.
/// </summary>
static class ReplayMethod
{
    const string Provider = "Provider";

    /// <returns><see langword="null"/> if there is nothing to do.</returns>
    public static MethodDefinition? AddTo(TypeDefinition holder, ReplaySpec[] replays, LinkSpec[] links, ReferenceImporter references, HostMethods host)
    {
        if (replays.Length == 0)
            return null;
        var module = holder.Module;
        var method = Methods.AddStatic(holder, "Replay", module.TypeSystem.Void);
        method.Parameters.Add(new ParameterDefinition("roots", ParameterAttributes.None, new ArrayType(module.TypeSystem.Object)));
        method.Parameters.Add(new ParameterDefinition("isConnected", ParameterAttributes.None, module.TypeSystem.Boolean));
        var il = method.Body.GetILProcessor();
        var emitter = new LinkEmitter(il, references);
        var late = replays.Where(r => r.Method == Provider).SkipWhile(r => r.Link >= 0).ToList();

        var connected = il.Create(OpCodes.Nop);
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Brtrue, connected);
        foreach (var replay in replays.Where(r => !late.Contains(r)))
            EmitCall(replay, replay.Link >= 0 ? links[replay.Link] : null); // its slot in the array is still empty
        il.Emit(OpCodes.Ret);
        il.Append(connected);
        foreach (var replay in late)
            EmitCall(replay, null);
        il.Emit(OpCodes.Ret);
        return method;

        void EmitCall(ReplaySpec replay, LinkSpec? link)
        {
            if (replay.Argument != null)
                il.Emit(OpCodes.Ldstr, replay.Argument);
            if (link != null)
                emitter.Emit(link);
            else
                EmitRoot(il, replay.Root);
            il.Emit(OpCodes.Call, host.Replay(replay.Method, replay.Argument != null));
        }
    }

    static void EmitRoot(ILProcessor il, int root)
    {
        if (root < 0)
        {
            il.Emit(OpCodes.Ldnull);
            return;
        }
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldc_I4, root);
        il.Emit(OpCodes.Ldelem_Ref);
    }
}
