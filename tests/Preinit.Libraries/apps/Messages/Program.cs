using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;
using Messages;

// Timed: what an app does first.
if (args is ["start"])
{
    Console.WriteLine(Shapes.Formatter.Format(Shapes.Settings));
    return;
}

Print();
foreach (var number in Enumerable.Range(0, 500))
    Shapes.Settings.Fields[$"key{number:000}"] = Value.ForStruct(new Struct { Fields = { ["n"] = Value.ForNumber(number) } });
Shapes.Parsed.MergeFrom(new Struct { Fields = { ["name"] = Value.ForString("merged") } });
Shapes.Packed.Value = ByteString.CopyFrom(Duration.FromTimeSpan(TimeSpan.FromHours(2)).ToByteArray());
GC.Collect();
Print();

static void Print()
{
    Console.WriteLine($"{Shapes.Written} {Shapes.Formatter.Format(Shapes.Packed)} {Shapes.Packed.Unpack<Duration>().Seconds}");
    Console.WriteLine($"{Shapes.Settings.Fields.Count} {Shapes.Settings.CalculateSize()} {Shapes.Parsed} {Shapes.Settings.Equals(Shapes.Parsed)}");
    Console.WriteLine(JsonParser.Default.Parse<Struct>("""{ "k": [1, null, { "t": "é" }] }"""));
    Console.WriteLine($"{Shapes.Registry.Find("google.protobuf.Any").FullName} {ReferenceEquals(Shapes.Registry.Find("google.protobuf.Struct"), Struct.Descriptor)}");
    Console.WriteLine(string.Join(' ', FileDescriptorProto.Descriptor.Fields.InFieldNumberOrder().Select(f => $"{f.Name}:{f.FieldType}")));
    var field = Duration.Descriptor.FindFieldByName("nanos");
    var duration = new Duration();
    field.Accessor.SetValue(duration, 7);
    Console.WriteLine($"{duration} {field.Accessor.GetValue(duration)} {Api.Descriptor.File.Dependencies.Count}");
}
