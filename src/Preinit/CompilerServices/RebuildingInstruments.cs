using System.ComponentModel;
using System.Diagnostics.Metrics;

namespace Preinit.CompilerServices;

/// <summary>
/// Makes the instruments of meters, which listeners of this process hear of. All are made from their meter, name, unit, description and tags. Not for
/// use in source code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RebuildingInstruments
{
    /// <summary>Makes a counter.</summary>
    /// <param name="target">Not used.</param>
    /// <param name="parts">See the class.</param>
    public static object? Counter<T>(object? target, object?[] parts) where T : struct =>
        MeterOf(parts).CreateCounter<T>(Name(parts), Unit(parts), Description(parts), Tags(parts)!);

    /// <summary>Makes an up-down counter.</summary>
    /// <inheritdoc cref="Counter"/>
    public static object? UpDownCounter<T>(object? target, object?[] parts) where T : struct =>
        MeterOf(parts).CreateUpDownCounter<T>(Name(parts), Unit(parts), Description(parts), Tags(parts)!);

    /// <summary>Makes a gauge.</summary>
    /// <inheritdoc cref="Counter"/>
    public static object? Gauge<T>(object? target, object?[] parts) where T : struct =>
        MeterOf(parts).CreateGauge<T>(Name(parts), Unit(parts), Description(parts), Tags(parts)!);

    /// <summary>Makes a histogram.</summary>
    /// <param name="target">Not used.</param>
    /// <param name="parts">See the class; then its advice.</param>
    public static object? Histogram<T>(object? target, object?[] parts) where T : struct =>
        MeterOf(parts).CreateHistogram(Name(parts), Unit(parts), Description(parts), Tags(parts)!, (InstrumentAdvice<T>?)parts[5]);

    /// <summary>Makes an observable counter.</summary>
    /// <param name="target">Not used.</param>
    /// <param name="parts">See the class; then what observes it.</param>
    public static object? ObservableCounter<T>(object? target, object?[] parts) where T : struct => parts[5] switch
    {
        Func<T> value => MeterOf(parts).CreateObservableCounter(Name(parts), value, Unit(parts), Description(parts), Tags(parts)!),
        Func<Measurement<T>> one => MeterOf(parts).CreateObservableCounter(Name(parts), one, Unit(parts), Description(parts), Tags(parts)!),
        var many => MeterOf(parts).CreateObservableCounter(Name(parts), (Func<IEnumerable<Measurement<T>>>)many!, Unit(parts), Description(parts), Tags(parts)!),
    };

    /// <summary>Makes an observable up-down counter.</summary>
    /// <inheritdoc cref="ObservableCounter"/>
    public static object? ObservableUpDownCounter<T>(object? target, object?[] parts) where T : struct => parts[5] switch
    {
        Func<T> value => MeterOf(parts).CreateObservableUpDownCounter(Name(parts), value, Unit(parts), Description(parts), Tags(parts)!),
        Func<Measurement<T>> one => MeterOf(parts).CreateObservableUpDownCounter(Name(parts), one, Unit(parts), Description(parts), Tags(parts)!),
        var many => MeterOf(parts).CreateObservableUpDownCounter(Name(parts), (Func<IEnumerable<Measurement<T>>>)many!, Unit(parts), Description(parts), Tags(parts)!),
    };

    /// <summary>Makes an observable gauge.</summary>
    /// <inheritdoc cref="ObservableCounter"/>
    public static object? ObservableGauge<T>(object? target, object?[] parts) where T : struct => parts[5] switch
    {
        Func<T> value => MeterOf(parts).CreateObservableGauge(Name(parts), value, Unit(parts), Description(parts), Tags(parts)!),
        Func<Measurement<T>> one => MeterOf(parts).CreateObservableGauge(Name(parts), one, Unit(parts), Description(parts), Tags(parts)!),
        var many => MeterOf(parts).CreateObservableGauge(Name(parts), (Func<IEnumerable<Measurement<T>>>)many!, Unit(parts), Description(parts), Tags(parts)!),
    };

    static Meter MeterOf(object?[] parts) => (Meter)parts[0]!;
    static string Name(object?[] parts) => (string)parts[1]!;
    static string? Unit(object?[] parts) => (string?)parts[2];
    static string? Description(object?[] parts) => (string?)parts[3];
    static KeyValuePair<string, object?>[]? Tags(object?[] parts) => (KeyValuePair<string, object?>[]?)parts[4];
}
