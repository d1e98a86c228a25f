namespace Chip8;

/// <summary>Two bytes of a program, with names for their parts.</summary>
readonly record struct Instruction(byte First, byte Second)
{
    public int Kind => First >> 4;
    public int X => First & 0xF;
    public int Y => Second >> 4;
    public int Count => Second & 0xF;
    public byte Constant => Second;
    public ushort Address => (ushort)((X << 8) | Second);

    public override string ToString() => $"{First:X2}{Second:X2}";
}
