using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using Preinit.Image;

namespace Preinit.Restore;

/// <summary>
/// What <c>PREINIT=profile</c> asks for: when the process ends, the memory of the restored objects with references goes to a file as it is then. <c>preinit profile</c> compares
/// it with the image.
/// </summary>
/// <remarks>
/// Why this is sound. Objects of a restored heap never move, but those that nobody refers to any longer are freed, and the collector may give their pages back, even while this
/// runs. So their memory is not read here: the address goes to a system call that writes it to the file, and that answers with an error where there is nothing. Whoever reads the file knows what
/// is still an object of the image by its type.
/// </remarks>
sealed unsafe class HeapRecording
{
    const string Variable = "PREINIT_PROFILE";

    /// <summary>What is written by one call, and is left out if something in it cannot be read.</summary>
    const int Piece = 64 * 1024;

    static HeapRecording? ofProcess;

    readonly List<(RecordedHeap Heap, nint[] Types)> heaps = [];

    /// <summary>To be written when the process ends.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Begin(ImageReader reader, RestoredHeap heap, RuntimeTypeHandle[] types)
    {
        if (Interlocked.CompareExchange(ref ofProcess, new(), null) == null)
            AppDomain.CurrentDomain.ProcessExit += (_, _) => ofProcess.Write();
        ofProcess.Add(reader, heap, types);
    }

    /// <param name="reader">The image, or a part of it.</param>
    /// <param name="heap">What was made of it. Nothing is written of objects that were made one by one and are wherever the collector puts them: they have no order.</param>
    /// <param name="types">Its types.</param>
    public void Add(ImageReader reader, RestoredHeap heap, RuntimeTypeHandle[] types)
    {
        if (heap.Place is not { } place)
            return;
        lock (heaps)
        {
            heaps.Add((new()
            {
                Magic = RecordedHeap.FirstBytes,
                MetadataChecksum = reader.Header->MetadataChecksum,
                Heap = (ulong)place.Heap,
                Leafs = (ulong)place.Leafs,
                LeafOffset = place.LeafOffset,
                TypeCount = types.Length,
                Length = Math.Min(place.HeapLength(reader), (long)reader.Header->LeafOffset),
            }, Array.ConvertAll(types, t => t.Value)));
        }
    }

    void Write()
    {
        try
        {
            Write(Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } path ? path : throw new IOException($"{Variable} names no file"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            Console.Error.WriteLine($"preinit: the run could not be recorded: {exception.Message}"); // the app has done its work
        }
    }

    /// <summary>Writes what there is now.</summary>
    public void Write(string path)
    {
        using var file = File.OpenHandle(path, FileMode.Create, FileAccess.Write);
        long end = 0;
        lock (heaps)
        {
            foreach (var (heap, types) in heaps)
                Write(file, heap, types, ref end);
        }
    }

    static void Write(SafeFileHandle file, RecordedHeap heap, nint[] types, ref long end)
    {
        RandomAccess.Write(file, MemoryMarshal.AsBytes(new ReadOnlySpan<RecordedHeap>(in heap)), end);
        end += sizeof(RecordedHeap);
        RandomAccess.Write(file, MemoryMarshal.AsBytes<nint>(types), end);
        end += types.Length * sizeof(nint);
        for (long at = 0; at < heap.Length; at += Piece)
            TryWrite(file, (byte*)heap.Heap + at, (int)Math.Min(Piece, heap.Length - at), end + at);
        end += heap.Length;
        RandomAccess.SetLength(file, end);
    }

    /// <summary>A disk that is full has no room for the next piece either, and the file is then too short.</summary>
    static void TryWrite(SafeFileHandle file, byte* start, int length, long offset)
    {
        try
        {
            RandomAccess.Write(file, new ReadOnlySpan<byte>(start, length), offset);
        }
        catch (IOException)
        {
        }
    }
}
