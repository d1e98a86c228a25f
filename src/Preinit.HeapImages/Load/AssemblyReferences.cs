using System.Reflection;
using Preinit.Capture;

namespace Preinit.HeapImages;

/// <summary>Which assemblies can have to do with which: those that do not refer to one use none of its attributes and interfaces.</summary>
static class AssemblyReferences
{
    /// <summary>Native code does not say, so there any may.</summary>
    public static bool Exist(Assembly from, Assembly to) => NativeRuntime.IsHere || from.GetReferencedAssemblies().Any(r => r.Name == to.GetName().Name);
}
