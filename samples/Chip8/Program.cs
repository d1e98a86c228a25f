using System.Globalization;
using Chip8;

string? rom = null, load = null, save = null;
int? frames = null;
for (var i = 0; i < args.Length; i++)
{
    if (args[i].StartsWith('-') && i + 1 == args.Length)
        return Usage();
    switch (args[i])
    {
        case "--load": load = args[++i]; break;
        case "--save": save = args[++i]; break;
        case "--frames" when int.TryParse(args[++i], NumberStyles.None, CultureInfo.InvariantCulture, out var count): frames = count; break;
        case var name when !name.StartsWith('-'): rom = name; break;
        default: return Usage();
    }
}
if ((rom == null) == (load == null))
    return Usage();

var machine = load != null ? SaveState.Load(load) : new Machine(Rom.Load(rom!));
if (frames == null)
{
    await new Terminal(machine, save ?? load ?? $"{rom}.state").Run();
    return 0;
}

for (var i = 0; i < frames; i++)
    machine.RunFrame();
if (save != null)
    SaveState.Save(save, machine);
Console.WriteLine($"frame {machine.Frame}: {machine.Screen.Hash:x16}");
return 0;

static int Usage()
{
    Console.Error.WriteLine($"usage: Chip8 ROM|--load STATE [--save STATE] [--frames N]\nROM is a file, or one of {string.Join(", ", Rom.Names)}. With --frames nothing is shown but the last picture's hash.");
    return 2;
}
