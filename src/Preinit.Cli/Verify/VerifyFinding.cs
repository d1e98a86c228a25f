namespace Preinit.Cli;

/// <summary>One of the two things that `preinit verify` finds out.</summary>
/// <param name="Name">What was compared.</param>
/// <param name="Holds"><see langword="null"/> if it could not be told.</param>
/// <param name="Text">What was found.</param>
/// <param name="Details">Each difference.</param>
/// <param name="Code">Of what does not hold.</param>
sealed record VerifyFinding(string Name, bool? Holds, string Text, IReadOnlyList<string> Details, string? Code = null)
{
    public string Outcome => Holds switch { true => "holds", false => "does not hold", null => "not compared" };
}
