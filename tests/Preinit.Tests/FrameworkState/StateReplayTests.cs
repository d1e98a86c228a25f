extern alias capture;

using System.Reflection;
using System.Text;
using capture::Preinit.Capture;

namespace Preinit.Tests;

/// <summary>Changes to the framework's own state that can be made again are made again when the image is restored.</summary>
[Collection(FrameworkStateCollection.Name)]
public sealed class StateReplayTests : IDisposable
{
    const string Switch = "Preinit.Tests.Switch";
    const string Data = "Preinit.Tests.Data";

    internal static readonly FieldInfo Providers = typeof(EncodingProvider).GetField("s_providers", BindingFlags.Static | BindingFlags.NonPublic)!;

    /// <summary>Nobody else registers one in this process.</summary>
    public void Dispose() => Providers.SetValue(null, null);

    [Theory]
    [InlineData(RestorePath.PinnedArray)]
    [InlineData(RestorePath.ObjectByObject)]
    public void A_switch_is_set_again(RestorePath path)
    {
        AppContext.SetSwitch(Switch, true);
        using var captured = Capture(() => AppContext.SetSwitch(Switch, false));
        AppContext.SetSwitch(Switch, true);
        captured.Restore<Node>(path);
        Assert.True(AppContext.TryGetSwitch(Switch, out var isEnabled));
        Assert.False(isEnabled);
    }

    public static TheoryData<object?> Values => [new string('v', 3), "", 17, true, 3.5m, TimeSpan.FromSeconds(7), DayOfWeek.Friday, null];

    [Theory]
    [MemberData(nameof(Values))]
    public void Data_are_set_again(object? value)
    {
        AppContext.SetData(Data, 1);
        using var captured = Capture(() => AppContext.SetData(Data, value));
        foreach (var path in Enum.GetValues<RestorePath>())
        {
            AppContext.SetData(Data, 1);
            captured.Restore<Node>(path);
            Assert.Equal(value, AppContext.GetData(Data));
        }
    }

    [Fact]
    public void Data_that_are_an_object_are_refused()
    {
        var changes = new FrameworkChanges();
        AppContext.SetData(Data, new Node());
        changes.Attribute(5);
        var refusal = Assert.Single(changes.Refusals, r => r.Path.Contains(Data));
        Assert.Equal(("PREINIT3021", 5, $"AppContext.GetData(\"{Data}\")"), (refusal.Code, refusal.Initializer, refusal.Path));
        Assert.Empty(changes.Replays);
    }

    [Fact]
    public void What_was_set_before_and_what_is_set_to_the_same_is_not_set_again()
    {
        AppContext.SetData(Data, "same");
        AppContext.SetSwitch(Switch, true);
        using var captured = Capture(() =>
        {
            AppContext.SetData(Data, "same");
            AppContext.SetSwitch(Switch, true);
        });
        Assert.False(captured.HasReplays);
    }

    [Theory]
    [InlineData(RestorePath.PinnedArray)]
    [InlineData(RestorePath.ObjectByObject)]
    public void A_provider_of_the_framework_is_registered_again(RestorePath path)
    {
        using var captured = Capture(() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance));
        Providers.SetValue(null, null);
        captured.Restore<Node>(path);
        Assert.Equal(1252, Encoding.GetEncoding(1252).CodePage);
        Assert.Same(CodePagesEncodingProvider.Instance, Assert.Single(Registered));
    }

    [Theory]
    [InlineData(RestorePath.PinnedArray)]
    [InlineData(RestorePath.ObjectByObject)]
    public void A_provider_of_the_app_is_an_object_of_the_image(RestorePath path)
    {
        var provider = new OwnProvider("own");
        using var captured = Capture(() => Encoding.RegisterProvider(provider), new Node { Anything = provider });
        Providers.SetValue(null, null);
        var node = captured.Restore<Node>(path);
        Assert.NotSame(provider, node.Anything);
        Assert.Same(node.Anything, Assert.Single(Registered));
        Assert.Same(Encoding.Latin1, Encoding.GetEncoding("OWN"));
    }

    [Fact]
    public void Providers_are_asked_in_the_order_in_which_they_were_registered()
    {
        using var captured = Capture(() =>
        {
            Encoding.RegisterProvider(new OwnProvider("windows-1252"));
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            Encoding.RegisterProvider(new OwnProvider("windows-1250"));
        });
        Providers.SetValue(null, null);
        captured.Restore<Node>();
        Assert.Equal([typeof(OwnProvider), typeof(CodePagesEncodingProvider), typeof(OwnProvider)], Registered.Select(p => p.GetType()));
        Assert.Same(Encoding.Latin1, Encoding.GetEncoding("windows-1252"));
        Assert.Equal(1250, Encoding.GetEncoding("windows-1250").CodePage);
    }

    /// <summary>A module initialiser, say, which registers another one in the published app.</summary>
    [Fact]
    public void A_provider_that_was_registered_before_is_not_in_the_image()
    {
        var provider = new OwnProvider("before");
        Encoding.RegisterProvider(provider);
        Assert.Equal(["PREINIT3010 Preinit.Tests.CapturedGraph.Holder.Value.Anything"], CapturedGraph.Refusals(new Node { Anything = provider }));
    }

    [Fact]
    public void The_code_that_Preinit_writes_does_so_too()
    {
        var provider = new OwnProvider("own");
        using var captured = Capture(() => Encoding.RegisterProvider(provider), provider);
        Providers.SetValue(null, null);
        object?[]? roots = null;
        captured.RestoreByHost(ref roots);
        Assert.Same(roots![captured.RootIndex], Assert.Single(Registered));
    }

    /// <summary>A static constructor may run then, and ask.</summary>
    [Fact]
    public void It_is_done_before_outside_objects_are_fetched()
    {
        using var captured = Capture(() =>
        {
            AppContext.SetSwitch(Switch + ".Early", true);
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        }, new Node { Anything = typeof(int) });
        AppContext.SetSwitch(Switch + ".Early", false);
        Providers.SetValue(null, null);
        var seen = (Switch: false, Provider: 0);
        captured.Linking = () => seen = (AppContext.TryGetSwitch(Switch + ".Early", out var isEnabled) && isEnabled, Registered.Length);
        object?[]? roots = null;
        captured.RestoreByHost(ref roots);
        Assert.Equal((true, 1), seen);
    }

    static EncodingProvider[] Registered => (EncodingProvider[]?)Providers.GetValue(null) ?? [];

    static CapturedGraph Capture(Action change, object? graph = null) => CapturedGraph.AfterChange(graph ?? new Node(), change);
}
