using Preinit;
using Serilog.Parsing;

namespace Logs;

/// <summary>Message templates that are parsed at publish.</summary>
[Preinitialize]
static class Warmed
{
    public static readonly Dictionary<string, Serilog.Events.MessageTemplate> Templates = new[] { "{Name,10:u} of {@Thing} {{literal}}", "plain", "{0} {1:0.00}" }
        .ToDictionary(t => t, new MessageTemplateParser().Parse, StringComparer.Ordinal);
}
