extern alias build;
extern alias capture;

using System.Reflection;
using build::Preinit.Build;
using capture::Preinit.Capture;

namespace Preinit.Tests;

/// <summary>A name in the tables that the framework does not have would watch nothing, without a word.</summary>
[Collection(RecorderCollection.Name)] // it loads the whole framework, which other tests may notice
public class WatchedMembersTests
{
    const BindingFlags Any = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public;

    static readonly Assembly[] Framework =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => Path.GetDirectoryName(p) == Path.GetDirectoryName(typeof(object).Assembly.Location)).Select(p => Assembly.Load(AssemblyName.GetAssemblyName(p)))];

    public static IEnumerable<object[]> Names => WatchedMembers.All.Select(m => new object[] { m.Type, m.Name });

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_is_one_of_the_framework(string type, string name)
    {
        var member = WatchedMembers.Find(type, name)!;
        var overloads = Framework.Select(a => a.GetType(type)).OfType<Type>().First().GetMember(name, Any).OfType<MethodBase>().ToList();
        Assert.NotEmpty(overloads);
        if (member.Detail is { } detail)
            Assert.Contains(overloads, o => Parameter(o, detail) == typeof(string));
        if (member.Adjust is { } adjust)
            Assert.All(overloads, o => Assert.Contains(typeof(OtherValues).GetMember(adjust).OfType<MethodInfo>(), m => m.ReturnType == ((MethodInfo)o).ReturnType));
    }

    /// <summary>Counted from the object, if there is one.</summary>
    static Type? Parameter(MethodBase method, int index) =>
        method.GetParameters().ElementAtOrDefault(method.IsStatic || method.IsConstructor ? index : index - 1)?.ParameterType;
}
