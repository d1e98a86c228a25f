using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Heap.Concepts;

/// <summary>Contracts that the source generator of System.Text.Json wrote. Equal options share theirs.</summary>
[Preinitialize]
static class Contracts
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly PointContext Context = PointContext.Default;
    static readonly JsonTypeInfo<ContractPoint> Point = Context.ContractPoint;
    static readonly JsonSerializerOptions Equal = new(Context.Options);
    static readonly string Written = JsonSerializer.Serialize(new List<ContractPoint> { new(1, 2) { Name = "a" } }, Context.ListContractPoint);
    static readonly bool Shared = ReferenceEquals(Equal.GetTypeInfo(typeof(ContractPoint)), Point);

    public static void Print()
    {
        WriteLine($"{Written} {JsonSerializer.Deserialize("""{"x":3,"y":-1,"name":"b"}""", Point)} {Shared}");
        WriteLine(JsonSerializer.Serialize(new ContractPoint(5, 6), Point));
        WriteLine($"{ReferenceEquals(Point, PointContext.Default.ContractPoint)} {Context.Options.IsReadOnly} {ReferenceEquals(Point.Options, Context.Options)}");
        WriteLine(ReferenceEquals(Equal.GetTypeInfo(typeof(ContractPoint)), Point) == Shared);
        var later = new JsonSerializerOptions(Context.Options) { WriteIndented = true };
        WriteLine(JsonSerializer.Serialize(new ContractPoint(7, 8), (JsonTypeInfo<ContractPoint>)later.GetTypeInfo(typeof(ContractPoint))));
        var equal = new JsonSerializerOptions(Context.Options);
        WriteLine(JsonSerializer.Serialize(new ContractPoint(9, 10), (JsonTypeInfo<ContractPoint>)equal.GetTypeInfo(typeof(ContractPoint))));
    }
}
