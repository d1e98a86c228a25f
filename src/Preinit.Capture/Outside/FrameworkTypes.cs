using System.Collections.Concurrent;
using System.Reflection;

namespace Preinit.Capture;

/// <summary>Types of .NET itself: its assemblies are signed with one of these keys.</summary>
static class FrameworkTypes
{
    static readonly string[] Keys = ["7cec85d7bea7798e", "b03f5f7f11d50a3a", "b77a5c561934e089", "cc7b13ffcd2ddd51", "adb9793829ddae60"];

    static readonly ConcurrentDictionary<Assembly, bool> Known = [];

    public static bool Contains(Type type) => Contains(type.Assembly);

    public static bool Contains(Assembly assembly) => Known.GetOrAdd(assembly, static a => Keys.Contains(Convert.ToHexStringLower(a.GetName().GetPublicKeyToken() ?? [])));
}
