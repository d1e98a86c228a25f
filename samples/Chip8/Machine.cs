namespace Chip8;

/// <summary>
/// The whole machine: memory, registers, timers, screen, keypad, and even where its random numbers come from. Nothing in this class, or in the classes it
/// uses, is about saving: a saved state is an image of this object.
/// </summary>
sealed partial class Machine
{
    const int ProgramStart = 0x200;
    const int InstructionsPerFrame = 12;

    readonly byte[] _memory = new byte[4096];
    readonly byte[] _registers = new byte[16];
    readonly Stack<ushort> _calls = new();
    readonly Randomness _randomness = new();
    ushort _pointer;
    ushort _next = ProgramStart;
    byte _delay;

    public Machine(ReadOnlySpan<byte> program)
    {
        Font.Digits.CopyTo(_memory);
        program.CopyTo(_memory.AsSpan(ProgramStart));
    }

    public Screen Screen { get; } = new();

    public Keypad Keypad { get; } = new();

    /// <summary>A tone is to be heard while this is not zero.</summary>
    public byte Sound { get; private set; }

    /// <summary>The number of frames so far.</summary>
    public long Frame { get; private set; }

    /// <summary>What happens in a sixtieth of a second.</summary>
    public void RunFrame()
    {
        for (var i = 0; i < InstructionsPerFrame; i++)
            RunInstruction();
        if (_delay > 0)
            _delay--;
        if (Sound > 0)
            Sound--;
        Frame++;
    }
}
