WriteLine($"{Kept.Name}, captured: {Kept.Frozen}");

[Preinitialize]
static class Kept
{
    public static readonly string Name = Tiny.Names.Own;
    public static readonly bool Frozen = Preinitialization.IsCapturing;
}
