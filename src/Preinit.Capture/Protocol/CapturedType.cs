namespace Preinit.Capture;

/// <summary>A type whose statics are in the image.</summary>
/// <param name="Assembly">The simple name of the assembly that defines it.</param>
/// <param name="Initializer">Index in the plan of the initialiser during which it was initialised.</param>
sealed record CapturedType(string Assembly, string Name, int Initializer, CapturedField[] Fields)
{
    /// <summary>How paths that start at one of its fields begin.</summary>
    public string PathPrefix => Name.Replace('+', '.') + ".";
}
