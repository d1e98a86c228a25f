using System.Numerics;

namespace Chip8;

/// <summary>Sixteen keys, 0 to F.</summary>
sealed class Keypad
{
    ushort _down;

    /// <summary>The lowest key that is held down.</summary>
    public byte? First => _down == 0 ? null : (byte)BitOperations.TrailingZeroCount(_down);

    public bool IsDown(int key) => (_down >> (key & 0xF) & 1) != 0;

    /// <summary>Key 0 is the lowest bit.</summary>
    public void Hold(ushort keys) => _down = keys;
}
