extern alias build;

using System.Buffers;
using System.Runtime.InteropServices;
using build::Preinit.Build;
using build::Preinit.Capture;

namespace Preinit.Tests;

/// <summary>What was chosen for this processor is not published for another.</summary>
public class ProcessorTypesTests
{
    [Theory]
    [InlineData("z", "linux-arm64", true)]
    [InlineData("z", "osx-arm64", true)]
    [InlineData("z", "win-x64", false)]
    [InlineData("z", null, false)]
    [InlineData("the searches that work on both", "linux-arm64", false)]
    public void A_search_with_instructions_of_x64_is_for_x64(string values, string? runtime, bool isBound)
    {
        if (RuntimeInformation.ProcessArchitecture != Architecture.X64)
            return;
        using var captured = CapturedGraph.Of(new object[] { SearchValues.Create(values), new List<string>() });
        var types = CaptureReader.Read(new BinaryReader(new MemoryStream(captured.Result))).Image!.TypeTable;
        Assert.Equal(isBound, types.Any(t => ProcessorTypes.IsBoundTo(t, runtime, Architecture.X64)));
    }
}
