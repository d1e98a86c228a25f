using Preinit;
using YamlDotNet.RepresentationModel;

namespace Yaml;

/// <summary>Documents as trees of nodes. Nodes with an anchor are one object however often they are referred to.</summary>
[Preinitialize]
static class Documents
{
    public const string Text = """
        # a comment
        shared: &defaults { retries: 3, hosts: [alpha, beta] }
        first: *defaults
        second:
          text: |
            two
            lines
          folded: >-
            one
            line
          "quoted \u00e9": !custom 'it''s'
          empty:
        """;

    public static readonly YamlStream Stream = Load();
    public static readonly YamlMappingNode Root = (YamlMappingNode)Stream.Documents[0].RootNode;

    static YamlStream Load()
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(Text));
        return stream;
    }
}
