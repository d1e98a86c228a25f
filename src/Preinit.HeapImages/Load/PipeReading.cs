using System.Buffers;
using System.IO.Pipelines;

namespace Preinit.HeapImages;

/// <summary>Gets one image out of a pipe. The pipe keeps its bytes until all of them are there: whoever gives up earlier loses nothing.</summary>
static class PipeReading
{
    public static async Task<ImageMemory> ReadAsync(PipeReader reader, LoadOptions options, CancellationToken cancellation)
    {
        TransferProgress? progress = null;
        var wanted = (long)LoadedFile.HeaderLength;
        while (true)
        {
            var result = await reader.ReadAsync(cancellation).ConfigureAwait(false);
            var consumed = result.Buffer.Start;
            var examined = consumed; // of what is not wanted, and of what is refused, nothing was looked at
            try
            {
                if (result.IsCanceled)
                    throw new OperationCanceledException("The pipe's pending read was cancelled.");
                if (progress == null && result.Buffer.Length >= wanted)
                {
                    wanted = BufferReading.LengthOf(result.Buffer);
                    options.Verify?.CheckLength(wanted);
                    options.Progress?.Report(new("Read", 0, wanted));
                    progress = new("Read", wanted, options.Progress);
                }
                progress?.Add(Math.Min(result.Buffer.Length, wanted) - progress.Done);
                if (progress != null && result.Buffer.Length >= wanted)
                {
                    var memory = BufferReading.Copy(result.Buffer.Slice(0, wanted));
                    consumed = examined = result.Buffer.GetPosition(wanted);
                    return memory;
                }
                if (result.IsCompleted)
                    throw Problems.NotAnImage(progress == null ? $"it has {result.Buffer.Length} bytes" : $"it ended after {result.Buffer.Length} of {wanted} bytes");
                examined = result.Buffer.End;
            }
            finally
            {
                reader.AdvanceTo(consumed, examined);
            }
        }
    }
}
