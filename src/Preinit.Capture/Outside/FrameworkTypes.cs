using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Reflection;

namespace Preinit.Capture;

/// <summary>Types of .NET itself: its assemblies are signed with one of these keys.</summary>
static class FrameworkTypes
{
    static readonly ulong[] Keys = [0x7cec85d7bea7798e, 0xb03f5f7f11d50a3a, 0xb77a5c561934e089, 0xcc7b13ffcd2ddd51, 0xadb9793829ddae60];

    static readonly ConcurrentDictionary<Assembly, bool> Known = [];

    public static bool Contains(Type type) => Contains(type.Assembly);

    public static bool Contains(Assembly assembly) => assembly == typeof(object).Assembly || Known.GetOrAdd(assembly, static a => IsOneOf(a.GetName().GetPublicKeyToken()));

    /// <summary>Written out: as texts they would have to be made, and the framework's code for that compiled.</summary>
    static bool IsOneOf(byte[]? token)
    {
        if (token is not { Length: sizeof(ulong) })
            return false;
        var number = BinaryPrimitives.ReadUInt64BigEndian(token);
        foreach (var key in Keys)
        {
            if (key == number)
                return true;
        }
        return false;
    }
}
