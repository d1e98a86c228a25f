using CsCheck;

namespace Preinit.HeapImages.Tests;

/// <summary>Random async programs, with a checkpoint at each of their awaits: from whichever they go on, the result is the same.</summary>
public sealed class RandomProgramTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    enum Kind
    {
        Checkpoint,
        Yield,
        Add,
        Call,
        CallValueTask,
        Both,
        Throw,
        Try,
        Loop,
    }

    sealed record Step(Kind Kind, int Number, Step[] Inner);

    /// <summary>What a program has while it runs.</summary>
    sealed class State(string folder)
    {
        public List<int> Trace { get; } = [];
        public int Checkpoints { get; set; }
        public string NextPath() => Path.Combine(folder, $"{Checkpoints++}");
    }

    static Gen<Kind> OneOf(params Kind[] kinds) => Gen.Int[0, kinds.Length - 1].Select(i => kinds[i]);

    static readonly Gen<Step> Leaf = Gen.Select(OneOf(Kind.Checkpoint, Kind.Checkpoint, Kind.Yield, Kind.Add, Kind.Throw), Gen.Int[1, 9], (k, n) => new Step(k, n, []));

    static readonly Gen<Step> Any = Gen.Recursive<Step>((depth, inner) => depth >= 4 ? Leaf : Gen.OneOf(Leaf,
        Gen.Select(OneOf(Kind.Call, Kind.CallValueTask, Kind.Both, Kind.Try, Kind.Loop), Gen.Int[1, 3], inner.Array[1, 3], (k, n, i) => new Step(k, n, i))));

    static async Task<int> Run(Step[] steps, State state)
    {
        var sum = 0;
        foreach (var step in steps)
        {
            switch (step.Kind)
            {
                case Kind.Checkpoint:
                    await HeapImage.Checkpoint(state.NextPath());
                    break;
                case Kind.Yield:
                    await Task.Yield();
                    break;
                case Kind.Add:
                    sum += step.Number;
                    break;
                case Kind.Call:
                    sum += await Run(step.Inner, state);
                    break;
                case Kind.CallValueTask:
                    sum += await RunValue(step.Inner, state);
                    break;
                case Kind.Both:
                    var first = Run(step.Inner, state);
                    sum += await first + (await Task.WhenAll(first, Task.FromResult(step.Number))).Sum();
                    break;
                case Kind.Throw:
                    throw new InvalidOperationException($"{step.Number}");
                case Kind.Try:
                    try
                    {
                        sum += await Run(step.Inner, state);
                    }
                    catch (InvalidOperationException thrown)
                    {
                        sum += int.Parse(thrown.Message);
                    }
                    finally
                    {
                        sum++;
                        await HeapImage.Checkpoint(state.NextPath());
                    }
                    break;
                case Kind.Loop:
                    for (var i = 0; i < step.Number; i++)
                        sum += i * await Run(step.Inner, state);
                    break;
            }
            state.Trace.Add(sum);
        }
        return sum;
    }

    static async ValueTask<int> RunValue(Step[] steps, State state) => 2 * await Run(steps, state);

    static async Task<string> Outermost(Step[] steps, string folder)
    {
        var state = new State(folder);
        var end = "";
        try
        {
            end = $"{await Run(steps, state)}";
        }
        catch (InvalidOperationException thrown)
        {
            end = thrown.Message;
        }
        return $"{end} after {string.Join(' ', state.Trace)} with {state.Checkpoints} checkpoints";
    }

    [Fact]
    public Task It_goes_on_from_each_checkpoint_to_the_same_end() => Any.Array[1, 4].SampleAsync(async steps =>
    {
        foreach (var file in Directory.GetFiles(folder.Root))
            File.Delete(file);
        var expected = await HeapImage.Run(() => Outermost(steps, folder.Root));
        for (var i = 0; File.Exists(folder[$"{i}"]); i++)
            Assert.Equal(expected, await HeapImage.Resume<string>(folder[$"{i}"]));
    }, iter: 12, threads: 1);
}
