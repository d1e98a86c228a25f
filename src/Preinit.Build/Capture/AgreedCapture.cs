using Preinit.Capture;

namespace Preinit.Build;

/// <summary>A capture that a second one confirmed.</summary>
/// <param name="Initializers">Those whose results are in it.</param>
/// <param name="Outcomes">How long each took.</param>
/// <param name="Image">The image, or <see langword="null"/> where nothing could be frozen.</param>
/// <param name="Inputs">What the initialisers were seen to read.</param>
/// <param name="HashHolders">What in it holds numbers that come from identity hash codes (<see cref="IdentityHashCodes.Holders"/>).</param>
sealed record AgreedCapture(IReadOnlyList<MarkedInitializer> Initializers, IReadOnlyList<InitializerOutcome> Outcomes, CapturedImage? Image,
    CaptureInputs Inputs, IReadOnlyList<string> HashHolders);
