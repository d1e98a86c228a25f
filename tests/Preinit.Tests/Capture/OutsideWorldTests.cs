extern alias capture;

using capture::Preinit.Capture;

namespace Preinit.Tests;

public class OutsideWorldTests
{
    static class Keeper
    {
        public static readonly object Ordinal = StringComparer.Ordinal;
        public static readonly object Own = new();
    }

    [Fact]
    public void An_object_of_the_framework_is_linked_to_the_framework_whoever_else_holds_it()
    {
        Assert.NotNull(Keeper.Ordinal);
        var world = OutsideWorld.Explore(t => t == typeof(Keeper) || t.Assembly == typeof(object).Assembly, []);
        Assert.Equal(typeof(object).Assembly, world.FindLink(Keeper.Ordinal)?.Field.DeclaringType!.Assembly);
        Assert.Equal(typeof(Keeper), world.FindLink(Keeper.Own)?.Field.DeclaringType);
    }

    /// <summary>What the copies hold is not held by the app, and links to them would name the app's own types.</summary>
    [Fact]
    public void Fresh_copies_of_libraries_are_not_part_of_it()
    {
        var copies = new FreshCopies(["Preinit.Tests"]);
        var ordinal = copies.ValueOf(typeof(Keeper).GetField(nameof(Keeper.Ordinal))!)!;
        var own = copies.ValueOf(typeof(Keeper).GetField(nameof(Keeper.Own))!)!;
        Assert.NotSame(Keeper.Own, own);
        var world = OutsideWorld.Explore(t => t.FullName == typeof(Keeper).FullName && t != typeof(Keeper), []);
        Assert.Null(world.FindLink(ordinal));
        Assert.Null(world.FindHolder(own));
    }
}
