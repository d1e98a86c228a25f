using System.Reflection.Emit;
using System.Reflection.Metadata;

namespace Preinit.Build;

/// <summary>Steps through the IL of a method.</summary>
static class Instructions
{
    const byte TwoBytes = 0xFE;

    static readonly Dictionary<ushort, OperandType> operands = typeof(OpCodes).GetFields().Select(f => (OpCode)f.GetValue(null)!)
        .ToDictionary(c => (ushort)c.Value, c => c.OperandType);

    /// <summary>Each instruction with its offset and, if it names something, the token of that.</summary>
    public static IEnumerable<(int Offset, ILOpCode Code, int Token)> In(byte[] code)
    {
        for (var i = 0; i < code.Length;)
        {
            var offset = i;
            ushort instruction = code[i++];
            if (instruction == TwoBytes)
                instruction = (ushort)(TwoBytes << 8 | code[i++]);
            var operand = operands[instruction];
            yield return (offset, (ILOpCode)instruction, operand == OperandType.InlineMethod ? BitConverter.ToInt32(code, i) : 0);
            i += operand switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(code, i),
                _ => 4,
            };
        }
    }
}
