using System.Text;

namespace Preinit.Capture;

/// <summary>In the order in which they were registered (src/libraries/System.Private.CoreLib/src/System/Text/EncodingProvider.cs).</summary>
sealed class EncodingProviders : IFrameworkState
{
    readonly FrameworkField providers = new(FrameworkField.CoreLibrary, typeof(EncodingProvider).FullName!, "s_providers");

    public IEnumerable<StateEntry> Read() => (providers.Value as EncodingProvider[] ?? []).Select(p =>
        new StateEntry($"Encoding.RegisterProvider({StaticRoot.TypeName(p.GetType())})", p, null, new("Provider", null)));
}
