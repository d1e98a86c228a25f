namespace Preinit.Capture;

/// <summary>An initialiser to run: the static initialisers of a type, or a method of it.</summary>
/// <param name="Type">The type's name as reflection writes it.</param>
/// <param name="Method">The method's name, or <see langword="null"/>.</param>
sealed record PlannedInitializer(string Type, string? Method)
{
    public string Name => Method == null ? Type : $"{Type}.{Method}";

    public string Line(string verb) => $"{verb}\t{Type}\t{Method}";

    public static PlannedInitializer Parse(string line)
    {
        var parts = line.Split('\t');
        return new(parts[1], parts[2].Length == 0 ? null : parts[2]);
    }
}
