[Preinitialize]
static class Fine
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    public static readonly List<string> Names = ["a", "b"];
}
