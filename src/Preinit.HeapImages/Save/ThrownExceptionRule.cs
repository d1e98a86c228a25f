using System.Reflection;
using Preinit.Capture;

namespace Preinit.HeapImages;

/// <summary>
/// An exception that was thrown has addresses of code in its stack trace. The image has the trace as text instead, in the place where traces from other processes go: what is
/// added when it is thrown again comes behind that.
/// </summary>
sealed class ThrownExceptionRule : ISubstituteRule
{
    // System/Exception.CoreCLR.cs
    static readonly FieldInfo? Trace = Field("_stackTrace"), Text = Field("_stackTraceString"), Remote = Field("_remoteStackTraceString"), Buckets = Field("_watsonBuckets");

    public bool AppliesTo(Type type) => typeof(Exception).IsAssignableFrom(type) && Trace != null && Text != null && Remote != null;

    public IReadOnlyList<Substitute> For(object holder, out string? refused)
    {
        refused = null;
        if (Trace!.GetValue(holder) == null)
            return [];
        var substitutes = new List<Substitute> { new(Trace, null), new(Text!, null), new(Remote!, $"{((Exception)holder).StackTrace}{Environment.NewLine}") };
        if (Buckets != null)
            substitutes.Add(new(Buckets, null));
        return substitutes;
    }

    static FieldInfo? Field(string name) => typeof(Exception).GetField(name, BindingFlags.Instance | BindingFlags.NonPublic);
}
