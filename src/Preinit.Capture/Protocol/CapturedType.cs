namespace Preinit.Capture;

/// <summary>A type of the app whose statics are in the image.</summary>
/// <param name="Initializer">Index in the plan of the initialiser during which it was initialised.</param>
sealed record CapturedType(string Name, int Initializer, CapturedField[] Fields)
{
    /// <summary>How paths that start at one of its fields begin.</summary>
    public string PathPrefix => Name.Replace('+', '.') + ".";
}
