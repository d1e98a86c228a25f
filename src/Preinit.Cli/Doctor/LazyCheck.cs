using Preinit.Image;

namespace Preinit.Cli;

/// <summary>For apps published with <c>PreinitLazy</c>: whether the kernel has what that needs. If not, all objects are laid down at once.</summary>
static class LazyCheck
{
    const string Name = "lazy", Switch = "/proc/sys/vm/unprivileged_userfaultfd";

    public static IEnumerable<Check> Of(Patient patient)
    {
        if (!patient.Images.Any(i => i.Flags.HasFlag(ImageFlags.Lazy)))
            yield break;
        yield return File.Exists(Switch)
            ? Check.Ok(Name, "the kernel has userfaultfd; whether this process may use it (containers often may not) the line of PREINIT_LOG=1 says")
            : Check.Note(Name, $"the kernel has no userfaultfd (no {Switch}): the image is used, and laid down at once", "See docs/lazy.md.");
    }
}
