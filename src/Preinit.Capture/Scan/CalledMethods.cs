using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Emit;

namespace Preinit.Capture;

/// <summary>The methods that the code of a method names: those that it calls, constructs with, or makes delegates of.</summary>
static class CalledMethods
{
    const int Prefix = 0xFE;

    static readonly Dictionary<ushort, OperandType> Operands = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!).ToDictionary(c => (ushort)c.Value, c => c.OperandType);

    public static IEnumerable<MethodBase> Of(MethodBase method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var i = 0; i < code.Length;)
        {
            ushort instruction = code[i++];
            if (instruction == Prefix)
                instruction = (ushort)(Prefix << 8 | code[i++]);
            var operand = Operands[instruction];
            if (operand is OperandType.InlineMethod or OperandType.InlineTok && Resolve(method, BinaryPrimitives.ReadInt32LittleEndian(code.AsSpan(i))) is { } named)
                yield return named;
            i += SizeOf(operand, code.AsSpan(i));
        }
    }

    static MethodBase? Resolve(MethodBase method, int token)
    {
        try
        {
            return method.Module.ResolveMember(token, method.DeclaringType?.GetGenericArguments(), method.IsGenericMethod ? method.GetGenericArguments() : null) as MethodBase;
        }
        catch (Exception exception) when (exception is ArgumentException or TypeLoadException or MissingMemberException or IOException) // it is not there, so it is not called
        {
            return null;
        }
    }

    static int SizeOf(OperandType operand, ReadOnlySpan<byte> code) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + 4 * BinaryPrimitives.ReadInt32LittleEndian(code),
        _ => 4,
    };
}
