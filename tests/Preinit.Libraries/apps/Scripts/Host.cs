using Acornima.Ast;
using Jint;
using Preinit;

namespace Scripts;

/// <summary>An engine that has its prelude behind it, and a script that is prepared.</summary>
[Preinitialize]
static class Host
{
    public static readonly Engine Engine = Start();
    public static readonly Prepared<Script> Report = Engine.PrepareScript("[...registry.values()].map(shape => shape.toString()).join('; ')");

    /// <summary>The zone is given, so that it does not depend on where the app was published.</summary>
    static Engine Start()
    {
        using var prelude = new StreamReader(typeof(Host).Assembly.GetManifestResourceStream("prelude.js")!);
        return new Engine(options => options.Strict().LocalTimeZone(TimeZoneInfo.Utc)).Execute(prelude.ReadToEnd(), "prelude.js");
    }
}
