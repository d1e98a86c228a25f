using System.Reflection;

namespace Preinit.Capture;

/// <summary>
/// What the initialisers did to statics that are not in the image. It would be lost: the restored app sets these statics up anew.
/// </summary>
static class OutsideChanges
{
    /// <summary>Changes to statics that a module initialiser had set up; whoever made them, all initialisers have to give way.</summary>
    public static IEnumerable<Refusal> ToEarlyTypes(IReadOnlyDictionary<FieldInfo, ulong> before, int initializerCount) =>
        from field in before.Keys
        where StateFingerprint.Of(field.GetValue(null)) != before[field]
        from initializer in Enumerable.Range(0, initializerCount)
        select RefusalReason.OutsideChange.At(initializer, StaticRoot.NameOf(field), "a module initialiser sets it up first");

    /// <summary>Changes to statics of types that the project keeps out.</summary>
    public static Refusal ToExcludedType(FieldInfo field, int initializer) =>
        RefusalReason.OutsideChange.At(initializer, StaticRoot.NameOf(field), "<PreinitExclude> keeps it out");
}
