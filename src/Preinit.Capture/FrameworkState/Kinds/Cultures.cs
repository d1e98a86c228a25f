using System.Globalization;

namespace Preinit.Capture;

/// <summary>
/// The cultures that the program chose (src/libraries/System.Private.CoreLib/src/System/Globalization/CultureInfo.cs). To put back that of the user,
/// who may be another one in the published app, is not to choose one. But where the user has none, that is the invariant culture, which
/// programs also choose; so it counts, unless it is the only one in any process of the app.
/// </summary>
sealed class Cultures : IFrameworkState
{
    readonly FrameworkField current = Field("s_currentThreadCulture"), currentUI = Field("s_currentThreadUICulture");
    readonly FrameworkField users = Field("s_userDefaultCulture"), usersUI = Field("s_userDefaultUICulture");
    readonly FrameworkField threads = Field("s_DefaultThreadCurrentCulture"), threadsUI = Field("s_DefaultThreadCurrentUICulture");

    public IEnumerable<StateEntry> Read() =>
    [
        new("CultureInfo.CurrentCulture", Chosen(current, users)),
        new("CultureInfo.CurrentUICulture", Chosen(currentUI, usersUI)),
        new("CultureInfo.DefaultThreadCurrentCulture", Chosen(threads, users)),
        new("CultureInfo.DefaultThreadCurrentUICulture", Chosen(threadsUI, usersUI)),
    ];

    static object? Chosen(FrameworkField field, FrameworkField users) =>
        field.Value is { } culture && (culture != users.Value || culture == CultureInfo.InvariantCulture && !IsInvariantOnly()) ? culture : null;

    static bool IsInvariantOnly() => AppContext.TryGetSwitch("System.Globalization.Invariant", out var only) && only;

    static FrameworkField Field(string name) => new(FrameworkField.CoreLibrary, typeof(CultureInfo).FullName!, name);
}
