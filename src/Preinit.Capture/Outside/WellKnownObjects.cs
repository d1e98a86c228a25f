using System.Globalization;

namespace Preinit.Capture;

/// <summary>Framework singletons that are created on demand: no static field is sure to hold them, but a public property returns them.</summary>
sealed class WellKnownObjects
{
    readonly Dictionary<object, LinkSpec.Property> links = new(ReferenceEqualityComparer.Instance);

    public WellKnownObjects()
    {
        var invariant = CultureInfo.InvariantCulture;
        Add(invariant.CompareInfo, nameof(CultureInfo.CompareInfo));
        Add(invariant.TextInfo, nameof(CultureInfo.TextInfo));
        Add(invariant.NumberFormat, nameof(CultureInfo.NumberFormat));
        Add(invariant.DateTimeFormat, nameof(CultureInfo.DateTimeFormat));
        Add(invariant.Calendar, nameof(CultureInfo.Calendar));
    }

    public LinkSpec.Property? Find(object target) => links.GetValueOrDefault(target);

    void Add(object target, string property)
    {
        var culture = TypeSpecs.Of(typeof(CultureInfo));
        links.TryAdd(target, new([new(culture, nameof(CultureInfo.InvariantCulture)), new(culture, property)]));
    }
}
