using System.Diagnostics.CodeAnalysis;
using Preinit.CompilerServices;

namespace Preinit.HeapImages;

/// <summary>
/// Keeps in native and trimmed apps what <see cref="LiveRebuilds"/> finds by name. Generic code that was compiled for one class of objects is there for all others.
/// </summary>
static class NativeHelpers
{
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(Rehashing))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(Rebuilding))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(RebuildingConcurrent))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(RebuildingDiagnostics))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(RebuildingImmutable))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(RebuildingInstruments))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(RebuildingLookup))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(RebuildingSearch))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(RebuildingText))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(RebuildingThreads))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(RebuildingWeak))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(RebuildingSurrogate))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(FlowSurrogate))]
    public static void Keep()
    {
        Keep(RebuildingSurrogate.MakeAny);
        Keep(RebuildingThreads.ThreadLocal<object>);
        Keep(RebuildingWeak.WeakReferenceOf<object>);
        Keep(RebuildingWeak.WeakReferenceOfTarget<object>);
        Keep(RebuildingWeak.ConditionalWeakTable<object, object>);
        Keep(RebuildingWeak.ConditionalWeakTableEntries<object, object>);
    }

    static void Keep(Func<object?, object?[], object?> helper) => GC.KeepAlive(helper);
}
