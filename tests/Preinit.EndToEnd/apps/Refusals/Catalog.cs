static class Catalog
{
    public static readonly (string, Func<object>)[] All =
    [
        (nameof(Fine), () => Fine.Names.Count),
        (nameof(HoldsNativeInt), () => HoldsNativeInt.Value),
        (nameof(HoldsPointer), HoldsPointer.Describe),
        (nameof(HoldsHandle), () => HoldsHandle.File.IsInvalid),
        (nameof(HoldsStream), () => HoldsStream.Inner.Items[2].Stream!.CanRead),
        (nameof(HoldsSocket), () => HoldsSocket.Socket.Connected),
        (nameof(HoldsThread), () => HoldsThread.Worker.Name!),
        (nameof(HoldsTimer), () => HoldsTimer.Timer.Change(Timeout.Infinite, Timeout.Infinite)),
        (nameof(HoldsGCHandle), () => HoldsGCHandle.Handle.Target!),
        (nameof(HoldsWeakReference), () => HoldsWeakReference.Weak.IsAlive),
        (nameof(HoldsDynamicMethod), () => HoldsDynamicMethod.Call()),
        (nameof(HoldsExpression), () => HoldsExpression.Compiled(20)),
        (nameof(HoldsFinalizable), () => HoldsFinalizable.Value.Number),
        (nameof(HoldsMethod), () => HoldsMethod.Method.Name),
        (nameof(HoldsCancellation), () => HoldsCancellation.Source.IsCancellationRequested),
        (nameof(HoldsThreadStatic), () => HoldsThreadStatic.Value!),
        (nameof(HoldsException), () => HoldsException.Thrown.Message),
        (nameof(HoldsFreshHttpClient), () => HoldsFreshHttpClient.Client.Timeout),
        (nameof(HoldsHttpClient), () => HoldsHttpClient.Answer),
        (nameof(HoldsConsole), () => HoldsConsole.Writer != null),
        (nameof(HoldsOwnFolder), () => HoldsOwnFolder.Data),
        (nameof(HoldsOwnProcess), () => HoldsOwnProcess.Line.Length),
        (nameof(HoldsEnumerator), () => HoldsEnumerator.Numbers.Current),
    ];
}
