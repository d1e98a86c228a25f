namespace Chip8;

/// <summary>Random numbers by xorshift: always the same ones, so that a run can be repeated, and goes on with the next after its state was loaded.</summary>
sealed class Randomness
{
    uint _state = 2463534242;

    public byte Next()
    {
        _state ^= _state << 13;
        _state ^= _state >> 17;
        _state ^= _state << 5;
        return (byte)(_state >> 8);
    }
}
