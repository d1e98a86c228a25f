using System.Globalization;
using System.Text;

namespace Preinit.Capture;

/// <summary>
/// Objects of the framework that no static field is sure to hold, because they are created on demand and then kept, but that a public
/// method always returns.
/// </summary>
sealed class WellKnownObjects
{
    readonly CultureLinks cultures = new();

    /// <param name="refused">Why an object must be neither linked nor copied.</param>
    public LinkSpec? Find(object target, out RefusalReason? refused)
    {
        refused = null;
        switch (target)
        {
            case CultureInfo or CompareInfo or TextInfo or NumberFormatInfo or DateTimeFormatInfo or Calendar or RegionInfo:
                return cultures.Find(target, out refused);
            case TimeZoneInfo zone:
                return TimeZoneLinks.Find(zone);
            case Encoding encoding:
                return EncodingLinks.Find(encoding);
            case EncoderFallback or DecoderFallback:
                return FallbackLinks.Find(target);
            case Task<int> task:
                return CachedTasks.Find(task);
            default:
                return CultureDataLinks.IsCultureData(target) ? CultureDataLinks.Find(target) : null;
        }
    }
}
