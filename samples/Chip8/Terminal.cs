using System.Text;

namespace Chip8;

/// <summary>Shows a machine in a terminal, two pixels in a character, and holds its keys down. F5 saves the state, F9 goes back to it, Esc ends.</summary>
sealed class Terminal(Machine machine, string statePath)
{
    /// <summary>A terminal tells when a key is pressed, not when it is released: it is held for so many frames.</summary>
    const int HoldFrames = 6;

    const string Keys = "x123qweasdzc4rfv";

    readonly int[] _held = new int[16];
    Machine _machine = machine;
    string _message = "F5 saves, F9 loads, Esc ends";

    public async Task Run()
    {
        Console.Write("\e[2J\e[?25l");
        using var clock = new PeriodicTimer(TimeSpan.FromSeconds(1 / 60.0));
        while (await clock.WaitForNextTickAsync() && ReadKeys())
        {
            _machine.RunFrame();
            Console.Write(Picture());
        }
        Console.Write("\e[?25h");
    }

    bool ReadKeys()
    {
        while (Console.KeyAvailable)
        {
            var key = Console.ReadKey(intercept: true);
            if (key.Key == ConsoleKey.Escape)
                return false;
            if (key.Key == ConsoleKey.F5)
                Save();
            else if (key.Key == ConsoleKey.F9)
                Load();
            else if (Keys.IndexOf(char.ToLowerInvariant(key.KeyChar)) is >= 0 and var number)
                _held[number] = HoldFrames;
        }
        var down = 0;
        for (var key = 0; key < _held.Length; key++)
            down |= _held[key]-- > 0 ? 1 << key : 0;
        _machine.Keypad.Hold((ushort)down);
        return true;
    }

    void Save()
    {
        SaveState.Save(statePath, _machine);
        _message = $"saved frame {_machine.Frame}";
    }

    void Load()
    {
        if (!File.Exists(statePath))
            return;
        _machine = SaveState.Load(statePath);
        _message = $"back at frame {_machine.Frame}";
    }

    string Picture()
    {
        var text = new StringBuilder("\e[H");
        for (var y = 0; y < Screen.Height; y += 2)
        {
            for (var x = 0; x < Screen.Width; x++)
                text.Append((_machine.Screen[x, y], _machine.Screen[x, y + 1]) switch { (true, true) => '█', (true, false) => '▀', (false, true) => '▄', _ => ' ' });
            text.Append("\e[K\r\n");
        }
        return text.Append(_message).Append("\e[K").ToString();
    }
}
