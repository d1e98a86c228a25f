namespace Preinit.Capture;

/// <summary>Reads the steps to an object; the twin of <see cref="StepWriter"/>.</summary>
static class StepReader
{
    public static LinkStep Step(BinaryReader reader) => reader.ReadChar() switch
    {
        'T' => new LinkStep.TypeOf(SpecReader.Type(reader)),
        'M' => new LinkStep.MethodOf(SpecReader.Method(reader), SpecReader.Type(reader)),
        'S' => new LinkStep.StaticField(SpecReader.Type(reader), reader.ReadString()),
        'F' => new LinkStep.InstanceField(SpecReader.Type(reader), reader.ReadString()),
        'C' => new LinkStep.Call(SpecReader.Method(reader), reader.List(Constant)),
        'I' => new LinkStep.Item(reader.ReadInt32()),
        var tag => throw new InvalidDataException($"'{tag}' is no step"),
    };

    static LinkConstant Constant(BinaryReader reader) => reader.ReadChar() switch
    {
        '0' => new LinkConstant.Null(),
        'S' => new LinkConstant.Text(reader.Units()),
        'N' => new LinkConstant.Number(reader.ReadInt32()),
        'T' => new LinkConstant.TypeOf(SpecReader.Type(reader)),
        'A' => new LinkConstant.Types(reader.List(SpecReader.Type)),
        var tag => throw new InvalidDataException($"'{tag}' is no constant"),
    };
}
