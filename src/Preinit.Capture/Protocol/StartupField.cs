namespace Preinit.Capture;

/// <summary>A static field whose initialiser runs at start-up.</summary>
/// <param name="Assembly">The simple name of the assembly that defines it.</param>
/// <param name="Type">Reflection's name of the type, without type arguments.</param>
/// <param name="Field">The field's name.</param>
/// <param name="IsMade">Whether the initialiser makes the object that it assigns. If not, it may have got it from what is in the image.</param>
/// <param name="Uses">The static fields of the same assembly that the initialiser uses, and the methods that it calls.</param>
sealed record StartupField(string Assembly, string Type, string Field, bool IsMade, (string Type, string Field)[] Uses)
{
    public string Line => string.Join('\t', ["startup", Assembly, Type, Field, IsMade.ToString(), .. Uses.SelectMany(u => new[] { u.Type, u.Field })]);

    public static StartupField Parse(string line)
    {
        var parts = line.Split('\t');
        return new(parts[1], parts[2], parts[3], bool.Parse(parts[4]), [.. parts[5..].Chunk(2).Select(u => (u[0], u[1]))]);
    }
}
