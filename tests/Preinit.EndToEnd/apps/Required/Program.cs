WriteLine($"{HoldsThread.Worker.Name} {Fine.Text}");

[Preinitialize(Required = true)]
static class HoldsThread
{
    public static readonly Thread Worker = new(() => { }) { Name = "worker" };
}

[Preinitialize]
static class Fine
{
    public static readonly string Text = new('f', 4);
}
