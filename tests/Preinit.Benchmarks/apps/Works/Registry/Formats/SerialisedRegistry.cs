namespace Works;

/// <summary>The table in the resources of the app, once in each format.</summary>
static class SerialisedRegistry
{
    static readonly string[] s_names = ["memorypack", "messagepack", "json", "binary"];

    public static void WriteAll(string folder)
    {
        Directory.CreateDirectory(folder);
        var table = RegistryBuilder.Build();
        foreach (var name in s_names)
            File.WriteAllBytes(Path.Combine(folder, name + ".data"), FormatOf(name).Write(table));
    }

    public static Dictionary<string, Rec> Read(string name)
    {
        using var data = (UnmanagedMemoryStream)typeof(SerialisedRegistry).Assembly.GetManifestResourceStream(name + ".data")!;
        return FormatOf(name).Read(data);
    }

    static IFormat FormatOf(string name) => name switch
    {
        "memorypack" => new MemoryPackFormat(),
        "messagepack" => new MessagePackFormat(),
        "json" => new JsonFormat(),
        "binary" => new BinaryFormat(),
        _ => throw new ArgumentException(name),
    };
}
