namespace Preinit.Capture;

/// <summary>By the names that the program gave them (src/libraries/System.Data.Common/src/System/Data/Common/DbProviderFactories.cs).</summary>
sealed class DatabaseProviders : IFrameworkState
{
    const string FactoryName = "<FactoryTypeAssemblyQualifiedName>k__BackingField";

    readonly FrameworkField factories = new("System.Data.Common", "System.Data.Common.DbProviderFactories", "_registeredFactories");

    public IEnumerable<StateEntry> Read() => Entries.Of(factories.Value)
        .Select(f => new StateEntry($"DbProviderFactories.GetFactory(\"{f.Key}\")", FrameworkField.Of(f.Value, FactoryName)))
        .OrderBy(e => e.Name, StringComparer.Ordinal);
}
