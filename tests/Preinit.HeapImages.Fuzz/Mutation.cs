namespace Preinit.HeapImages.Fuzz;

/// <summary>Random changes of a good image: bits, bytes, and words, which become other words of the file, small numbers or near ones.</summary>
public static class Mutation
{
    public static byte[] Of(byte[] good, Random random)
    {
        var file = (byte[])good.Clone();
        for (var count = 1 << random.Next(5); count > 0; count--)
            Change(file, random);
        return random.Next(50) == 0 ? file[..random.Next(file.Length)] : file;
    }

    static void Change(byte[] file, Random random)
    {
        var word = random.Next(file.Length / 8) * 8;
        switch (random.Next(6))
        {
            case 0:
                file[random.Next(file.Length)] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                file[random.Next(file.Length)] = (byte)random.Next(256);
                break;
            case 2:
                BitConverter.TryWriteBytes(file.AsSpan(word), BitConverter.ToInt64(file, random.Next(file.Length / 8) * 8));
                break;
            case 3:
                BitConverter.TryWriteBytes(file.AsSpan(word), (long)random.Next(64));
                break;
            case 4:
                BitConverter.TryWriteBytes(file.AsSpan(word), BitConverter.ToInt64(file, word) + random.Next(-4, 5) * 8);
                break;
            default:
                BitConverter.TryWriteBytes(file.AsSpan(word + 4 * random.Next(2)), random.Next(3) == 0 ? -1 : random.Next());
                break;
        }
    }
}
