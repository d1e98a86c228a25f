using Preinit;

namespace Chip8;

/// <summary>A saved state is an image of the machine.</summary>
static class SaveState
{
    public static void Save(string path, Machine machine) => HeapImage.Save(path, machine);

    public static Machine Load(string path) => HeapImage.Load<Machine>(path);
}
