namespace Preinit.Benchmarks.Modes;

/// <summary>Everything that was found out.</summary>
/// <param name="Code">What is left of the initialisers' code; empty unless asked for.</param>
sealed record ModesResults(ModesOptions Options, IReadOnlyList<ModeResult> Modes, IReadOnlyList<KeptCode> Code);
