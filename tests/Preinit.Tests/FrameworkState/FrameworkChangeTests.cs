extern alias capture;

using capture::Preinit.Capture;

namespace Preinit.Tests;

/// <summary>Which initialiser a change belongs to.</summary>
[Collection(FrameworkStateCollection.Name)]
public sealed class FrameworkChangeTests
{
    const string Name = "Preinit.Tests.Attributed";

    static string Path => $"AppContext.GetData(\"{Name}\")";

    [Fact]
    public void A_change_belongs_to_the_initialiser_after_which_it_is_seen()
    {
        var changes = new FrameworkChanges();
        changes.Attribute(0);
        AppContext.SetData(Name, "by the second");
        changes.Attribute(1);
        AppContext.SetData(Name, "by the third");
        changes.Attribute(2);
        Assert.Equal([(1, "by the second"), (2, "by the third")], changes.Replays.Where(r => r.Name == Path).Select(r => (r.Initializer, (string)r.Value!)));
    }

    [Fact]
    public void What_hooks_did_is_made_again_or_keeps_all_initialisers_out()
    {
        var changes = new FrameworkChanges();
        AppContext.SetData(Name, "by a hook");
        AppContext.SetData(Name + ".Object", new object());
        changes.AttributeToAll(3);
        Assert.Equal(2, Assert.Single(changes.Replays, r => r.Name == Path).Initializer);
        Assert.Equal([0, 1, 2], changes.Refusals.Where(r => r.Path.Contains(Name)).Select(r => r.Initializer));
    }

    [Fact]
    public void What_the_framework_was_given_is_not_refused_a_second_time_as_shared()
    {
        var changes = new FrameworkChanges();
        AppContext.SetData(Name, new object());
        changes.Attribute(1);
        Refusal[] others = [RefusalReason.Shared.At(0, "A"), RefusalReason.Shared.At(1, "B"), RefusalReason.Stream.At(1, "C")];
        Assert.Equal(["A", "C"], changes.Besides(others).Select(r => r.Path));
    }
}
