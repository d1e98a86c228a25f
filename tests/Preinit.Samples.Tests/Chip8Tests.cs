using Chip8;

namespace Preinit.Samples.Tests;

public sealed class Chip8Tests
{
    const int Frames = 400;

    public static TheoryData<string> Programs => [.. Rom.Names];

    [Theory]
    [MemberData(nameof(Programs))]
    public void A_run_that_goes_on_from_a_saved_state_shows_the_same_pictures(string name)
    {
        var machine = new Machine(Rom.Load(name));
        var pictures = Run(machine, Frames);
        Assert.True(pictures.Distinct().Count() > 10);

        foreach (var saved in new[] { 0, 1, 7, 100, 399 })
        {
            machine = new(Rom.Load(name));
            Run(machine, saved);
            var state = new MemoryStream();
            HeapImage.Save(state, machine);
            state.Position = 0;
            Run(machine, 50); // what comes after the saving does not matter

            machine = HeapImage.Load<Machine>(state);
            Assert.Equal(pictures[saved..], Run(machine, Frames - saved));
        }
    }

    [Fact]
    public void A_state_can_be_gone_back_to_again_and_again()
    {
        var path = Path.GetTempFileName();
        try
        {
            var machine = new Machine(Rom.Load("stars"));
            Run(machine, 100);
            SaveState.Save(path, machine);
            var pictures = Run(machine, 100);
            for (var i = 0; i < 3; i++)
                Assert.Equal(pictures, Run(SaveState.Load(path), 100));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Numbers_are_shown()
    {
        var machine = new Machine(Rom.Load("count"));
        while (machine.Frame < 12 * 7 + 4)
            machine.RunFrame();
        Assert.Equal("""
            ####    #   ####
            #  #   ##   #  #
            #  #    #   #  #
            #  #    #   #  #
            ####   ###  ####
            """.ReplaceLineEndings("\n"), Picture(machine.Screen, 20, 13, 16, 5));
    }

    [Theory]
    [InlineData("60FF 6101 8014", 0, 1)] // 255 + 1 carries
    [InlineData("6005 6107 8015", 254, 0)] // 5 - 7 borrows
    [InlineData("6005 6107 8017", 2, 1)]
    [InlineData("6005 6106 8016", 3, 0)] // shifts take the second register
    [InlineData("6005 6181 801E", 2, 1)]
    [InlineData("600C 6105 8013", 9, 0)]
    [InlineData("6F07 600C 300C 6001", 12, 7)]
    [InlineData("6001 2206 1208 00EE", 1, 0)]
    public void Instructions_compute(string program, int number, int flag)
    {
        // What is in V0 and VF at the end of the program is drawn as the rows of a sprite.
        var code = (program + "81F0 A300 F155 A300 6000 D002").Replace(" ", "");
        var machine = new Machine(Convert.FromHexString($"{code}1{0x200 + code.Length / 2:X3}"));
        machine.RunFrame();
        Assert.Equal($"{number:b8}\n{flag:b8}", Picture(machine.Screen, 0, 0, 8, 2, '1', '0'));
    }

    /// <summary>The hash of each picture. The keys pressed depend on the frame.</summary>
    static ulong[] Run(Machine machine, int frames)
    {
        var pictures = new ulong[frames];
        for (var i = 0; i < frames; i++)
        {
            machine.Keypad.Hold((ushort)(1 << (int)(machine.Frame / 9 * 2 % 10)));
            machine.RunFrame();
            pictures[i] = machine.Screen.Hash;
        }
        return pictures;
    }

    static string Picture(Screen screen, int left, int top, int width, int height, char on = '#', char off = ' ') => string.Join("\n",
        Enumerable.Range(top, height).Select(y => string.Concat(Enumerable.Range(left, width).Select(x => screen[x, y] ? on : off)).TrimEnd()));
}
