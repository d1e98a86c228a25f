using System.Text.Json;
using dnlib.DotNet;
using dnlib.DotNet.Emit;

namespace Preinit.Tests;

/// <summary>The hash code by which System.Text.Json looks for contracts that equal options share.</summary>
public class SeededNumberTests
{
    static readonly Type Context = typeof(JsonSerializerOptions).GetNestedType("CachingContext", System.Reflection.BindingFlags.NonPublic)!;

    [Theory]
    [InlineData(RestorePath.PinnedArray)]
    [InlineData(RestorePath.ObjectByObject)]
    public void It_is_not_kept(RestorePath path)
    {
        using var captured = CapturedGraph.Of(Make(0x12345678));
        var restored = captured.Restore<object>(path);

        Assert.Equal(0, Context.GetProperty("HashCode")!.GetValue(restored));
        Assert.Equal(0, Context.GetProperty("Count")!.GetValue(restored));
    }

    [Fact]
    public void It_is_not_compared() => Assert.Empty(Compared.Differences(Make(0), Make(0x12345678)));

    /// <summary>On this it rests that the number may be left out: whoever reads it goes through a list of the framework's own, where no object of an image is.</summary>
    [Fact]
    public void Only_the_search_for_contracts_of_this_process_reads_it()
    {
        using var module = ModuleDefMD.Load(typeof(JsonSerializerOptions).Assembly.Location);
        var readers =
            from type in module.GetTypes()
            from method in type.Methods
            where method.HasBody && method.Body.Instructions.Any(IsRead)
            select $"{type.Name}.{method.Name}";
        Assert.Equal(["CachingContext.get_HashCode", "TrackedCachingContexts.TryGetContext"], readers.Order(StringComparer.Ordinal));
    }

    static bool IsRead(Instruction instruction) => instruction.OpCode.Code is Code.Call or Code.Callvirt or Code.Ldfld or Code.Ldflda
        && instruction.Operand is IMemberRef member && member.DeclaringType.Name == "CachingContext" && member.Name.Contains("HashCode");

    static object Make(int hashCode) => Activator.CreateInstance(Context, null, hashCode)!;
}
