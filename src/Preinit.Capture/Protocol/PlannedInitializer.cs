namespace Preinit.Capture;

/// <summary>An initialiser to run: the static initialisers of a type, or a method of it.</summary>
/// <param name="Assembly">The simple name of the assembly that defines the type.</param>
/// <param name="Type">The type's name as reflection writes it.</param>
/// <param name="Method">The method's name, or <see langword="null"/>.</param>
sealed record PlannedInitializer(string Assembly, string Type, string? Method)
{
    public string Name => Method == null ? Type : $"{Type}.{Method}";

    public string Line(string verb) => $"{verb}\t{Assembly}\t{Type}\t{Method}";

    public static PlannedInitializer Parse(string line)
    {
        var parts = line.Split('\t');
        return new(parts[1], parts[2], parts[3].Length == 0 ? null : parts[3]);
    }
}
