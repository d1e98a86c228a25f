WriteLine(HoldsThread.Worker.Name);

[Preinitialize]
static class HoldsThread
{
    public static readonly Thread Worker = new(() => { }) { Name = "worker" };
}
