namespace Chip8;

/// <summary>The 35 instructions, as the COSMAC VIP had them in 1977.</summary>
sealed partial class Machine
{
    const int Flag = 0xF;

    void RunInstruction()
    {
        var instruction = new Instruction(_memory[_next & 0xFFF], _memory[(_next + 1) & 0xFFF]);
        _next += 2;
        ref var x = ref _registers[instruction.X];
        var y = _registers[instruction.Y];
        switch (instruction.Kind)
        {
            case 0x0 when instruction.Address == 0x0E0: Screen.Clear(); break;
            case 0x0 when instruction.Address == 0x0EE: _next = _calls.Pop(); break;
            case 0x1: _next = instruction.Address; break;
            case 0x2: _calls.Push(_next); _next = instruction.Address; break;
            case 0x3: SkipIf(x == instruction.Constant); break;
            case 0x4: SkipIf(x != instruction.Constant); break;
            case 0x5 when instruction.Count == 0: SkipIf(x == y); break;
            case 0x6: x = instruction.Constant; break;
            case 0x7: x += instruction.Constant; break;
            case 0x8: Compute(instruction, ref x, y); break;
            case 0x9 when instruction.Count == 0: SkipIf(x != y); break;
            case 0xA: _pointer = instruction.Address; break;
            case 0xB: _next = (ushort)(instruction.Address + _registers[0]); break;
            case 0xC: x = (byte)(_randomness.Next() & instruction.Constant); break;
            case 0xD: Draw(x, y, instruction.Count); break;
            case 0xE when instruction.Constant == 0x9E: SkipIf(Keypad.IsDown(x)); break;
            case 0xE when instruction.Constant == 0xA1: SkipIf(!Keypad.IsDown(x)); break;
            case 0xF: Transfer(instruction, ref x); break;
            default: throw Unknown(instruction);
        }
    }

    void Compute(Instruction instruction, ref byte x, byte y)
    {
        var (result, flag) = instruction.Count switch
        {
            0x0 => (y, _registers[Flag]),
            0x1 => (x | y, 0),
            0x2 => (x & y, 0),
            0x3 => (x ^ y, 0),
            0x4 => (x + y, (x + y) >> 8),
            0x5 => (x - y, x >= y ? 1 : 0),
            0x6 => (y >> 1, y & 1),
            0x7 => (y - x, y >= x ? 1 : 0),
            0xE => (y << 1, y >> 7),
            _ => throw Unknown(instruction),
        };
        x = (byte)result;
        if (instruction.Count != 0)
            _registers[Flag] = (byte)flag;
    }

    void Transfer(Instruction instruction, ref byte x)
    {
        switch (instruction.Constant)
        {
            case 0x07: x = _delay; break;
            case 0x0A: WaitForKey(ref x); break;
            case 0x15: _delay = x; break;
            case 0x18: Sound = x; break;
            case 0x1E: _pointer += x; break;
            case 0x29: _pointer = (ushort)(x % 16 * Font.Height); break;
            case 0x33: StoreDecimal(x); break;
            case 0x55: Store(instruction.X + 1); break;
            case 0x65: Fetch(instruction.X + 1); break;
            default: throw Unknown(instruction);
        }
    }

    void SkipIf(bool condition) => _next += (ushort)(condition ? 2 : 0);

    void Draw(byte x, byte y, int height)
    {
        Span<byte> rows = stackalloc byte[height];
        for (var i = 0; i < height; i++)
            rows[i] = At(_pointer + i);
        _registers[Flag] = (byte)(Screen.Draw(x, y, rows) ? 1 : 0);
    }

    void WaitForKey(ref byte x)
    {
        if (Keypad.First is { } key)
            x = key;
        else
            _next -= 2;
    }

    void StoreDecimal(byte value)
    {
        At(_pointer) = (byte)(value / 100);
        At(_pointer + 1) = (byte)(value / 10 % 10);
        At(_pointer + 2) = (byte)(value % 10);
    }

    void Store(int count)
    {
        for (var i = 0; i < count; i++)
            At(_pointer++) = _registers[i];
    }

    void Fetch(int count)
    {
        for (var i = 0; i < count; i++)
            _registers[i] = At(_pointer++);
    }

    ref byte At(int address) => ref _memory[address & 0xFFF];

    InvalidOperationException Unknown(Instruction instruction) => new($"{instruction} at {_next - 2:X3} is no instruction");
}
