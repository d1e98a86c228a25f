namespace Preinit.Capture;

/// <summary>
/// What the program told about types (src/libraries/System.ComponentModel.TypeConverter/src/System/ComponentModel/TypeDescriptor.cs). The
/// table also keeps what the framework finds out by itself: by reflection, or by an attribute of the type.
/// </summary>
sealed class TypeDescriptions : IFrameworkState
{
    const string Added = "System.ComponentModel.TypeDescriptor+AttributeProvider";
    const string Declared = "System.ComponentModel.TypeDescriptionProviderAttribute";

    readonly FrameworkField providers = new("System.ComponentModel.TypeConverter", "System.ComponentModel.TypeDescriptor", "s_providerTable");

    public IEnumerable<StateEntry> Read() =>
        from entry in Entries.Of(providers.Value)
        from provider in Providers(entry.Value)
        where provider.GetType().FullName == Added || !FrameworkTypes.Contains(provider.GetType()) && !DeclaresOne(entry.Key)
        select new StateEntry($"TypeDescriptor.GetProvider({NameOf(entry.Key)})", provider);

    static IEnumerable<object> Providers(object? node)
    {
        for (var current = node; current != null; current = FrameworkField.Of(current, "Next"))
        {
            if (FrameworkField.Of(current, "Provider") is { } provider)
                yield return provider;
        }
    }

    static bool DeclaresOne(object key) => key is Type type && type.CustomAttributes.Any(a => a.AttributeType.FullName == Declared);

    static string NameOf(object key) => key is Type type ? $"typeof({StaticRoot.TypeName(type)})" : "";
}
