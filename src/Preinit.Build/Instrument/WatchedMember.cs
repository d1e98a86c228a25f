namespace Preinit.Build;

/// <summary>A method, constructor or accessor of the framework whose calls are watched, whatever its parameters.</summary>
/// <param name="Type">The full name of the type that declares it.</param>
/// <param name="Name">Its name in metadata.</param>
/// <param name="Detail">The parameter, counted from the object that it is called on if there is one, that says more: a name or a path.</param>
/// <param name="Adjust">The method of <c>Preinit.Capture.OtherValues</c> that turns the value read into another one, if any.</param>
/// <param name="Started">What runs on when the call has returned.</param>
sealed record WatchedMember(string Type, string Name, int? Detail = null, string? Adjust = null, Started Started = Started.Nothing)
{
    public InputKind Kind { get; init; }

    /// <summary>
    /// Whether libraries are told the truth. Many size their pools by the number of processors: an image that has another size is no wrong one, and would be lost.
    /// </summary>
    public bool AdjustsAppOnly { get; init; }

    public static WatchedMember[] Table(InputKind kind, IEnumerable<WatchedMember> members) => [.. members.Select(m => m with { Kind = kind })];

    /// <summary>As one writes it in a program.</summary>
    public string Display
    {
        get
        {
            var type = Type[(Type.LastIndexOf('.') + 1)..];
            return Name == ".ctor" ? $"new {type}" : $"{type}.{(Name.StartsWith("get_", StringComparison.Ordinal) ? Name[4..] : Name)}";
        }
    }
}
