using System.Reflection;

namespace Preinit.HeapImages;

/// <summary>Which assemblies can have to do with which: those that do not refer to one use none of its attributes and interfaces.</summary>
static class AssemblyReferences
{
    public static bool Exist(Assembly from, Assembly to) => from.GetReferencedAssemblies().Any(r => r.Name == to.GetName().Name);
}
