using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Security.Cryptography.X509Certificates;

namespace Preinit.Restore;

/// <summary>Sources of activities, meters and their instruments, which the process has lists of, and certificates, whose content is native memory.</summary>
static class DiagnosticsContent
{
    public static IContent? For(Type type) =>
        TypeNames.FindBase(type, "System.Diagnostics.ActivitySource") != null ? new PartsContent(OfSource)
        : TypeNames.FindBase(type, "System.Diagnostics.Metrics.Meter") != null ? new PartsContent(OfMeter)
        : TypeNames.FindBase(type, "System.Diagnostics.Metrics.Instrument") != null ? new PartsContent(OfInstrument)
        : TypeNames.Of(type) == "System.Security.Cryptography.X509Certificates.X509Certificate2" ? new PartsContent(OfCertificate)
        : null;

    static IReadOnlyList<(string, object?, bool)> OfSource(object target)
    {
        var source = (ActivitySource)target;
        return [("Name", source.Name, false), ("Version", source.Version, false), ("Tags", source.Tags?.ToArray(), true), ("TelemetrySchemaUrl", source.TelemetrySchemaUrl, false)];
    }

    static IReadOnlyList<(string, object?, bool)> OfMeter(object target)
    {
        var meter = (Meter)target;
        return
        [
            ("Name", meter.Name, false), ("Version", meter.Version, false), ("Tags", meter.Tags?.ToArray(), true), ("Scope", meter.Scope, false),
            ("TelemetrySchemaUrl", meter.TelemetrySchemaUrl, false),
        ];
    }

    static IReadOnlyList<(string, object?, bool)> OfInstrument(object target)
    {
        var instrument = (Instrument)target;
        var callback = FieldList.Of(target.GetType()).Where(f => f.FieldType.IsAssignableTo(typeof(Delegate))).Select(f => f.GetValue(target)).FirstOrDefault(c => c != null);
        return
        [
            ("Meter", instrument.Meter, false), ("Name", instrument.Name, false), ("Unit", instrument.Unit, false), ("Description", instrument.Description, false),
            ("Tags", instrument.Tags?.ToArray(), true), ("Callback", callback, false),
        ];
    }

    static IReadOnlyList<(string, object?, bool)> OfCertificate(object target) => [("RawData", ((X509Certificate2)target).RawData, true)];
}
