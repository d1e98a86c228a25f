using System.Globalization;
using StartupRace;

namespace Preinit.Benchmarks.Works;

/// <summary>How many times the work of Preinit another's is. A difference that is lost in the noise counts as the noise's floor.</summary>
/// <param name="IsAtLeast">Whether Preinit's own work is lost in the noise.</param>
sealed record WorkRatio(double Value, bool IsAtLeast)
{
    public static WorkRatio? Of(double? work, double? preinit) => work is { } other && preinit is { } own
        ? new WorkRatio(Math.Max(other, StartupWork.NoiseFloor) / Math.Max(own, StartupWork.NoiseFloor), own <= StartupWork.NoiseFloor)
        : null;

    public override string ToString() => (IsAtLeast ? "> " : "") + (Value < 1 ? Value.ToString("0.00", CultureInfo.InvariantCulture) + "×" : Format.Ratio(Value));
}
