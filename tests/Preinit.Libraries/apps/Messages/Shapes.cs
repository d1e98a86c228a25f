using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;
using Preinit;

namespace Messages;

/// <summary>Descriptors of messages, with accessors of their fields; messages that were made, parsed and written at publish.</summary>
[Preinitialize]
static class Shapes
{
    public static readonly TypeRegistry Registry = TypeRegistry.FromFiles(AnyReflection.Descriptor, StructReflection.Descriptor, DurationReflection.Descriptor);
    public static readonly JsonFormatter Formatter = new(new JsonFormatter.Settings(formatDefaultValues: true, Registry));

    public static readonly Struct Settings = new()
    {
        Fields = { ["name"] = Value.ForString("shop"), ["limits"] = Value.ForList(Value.ForNumber(1.5), Value.ForNull(), Value.ForBool(true)) },
    };

    public static readonly Struct Parsed = Struct.Parser.ParseFrom(Settings.ToByteArray());
    public static readonly Any Packed = Any.Pack(Duration.FromTimeSpan(TimeSpan.FromMinutes(5)));
    public static readonly string Written = Formatter.Format(Packed);
}
