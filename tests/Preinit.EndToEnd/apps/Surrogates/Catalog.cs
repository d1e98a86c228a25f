using Surrogates.Concepts;

namespace Surrogates;

/// <summary>Every file in the folder Concepts, by its name.</summary>
static class Catalog
{
    public static readonly (string Name, Action Print, Func<bool> Frozen)[] All =
    [
        (nameof(Finalizers), Finalizers.Print, () => Finalizers.Frozen),
        (nameof(OwnSurrogates), OwnSurrogates.Print, () => OwnSurrogates.Frozen),
        (nameof(Searches), Searches.Print, () => Searches.Frozen),
        (nameof(Telemetry), Telemetry.Print, () => Telemetry.Frozen),
        (nameof(ThreadValues), ThreadValues.Print, () => ThreadValues.Frozen),
        (nameof(WaitHandles), WaitHandles.Print, () => WaitHandles.Frozen),
        (nameof(WeakReferences), WeakReferences.Print, () => WeakReferences.Frozen),
    ];
}
