using System.Xml.Linq;

namespace Preinit.EndToEnd;

/// <summary>The package's description of itself.</summary>
sealed class Nuspec
{
    readonly XElement metadata;

    public Nuspec(byte[] xml) => metadata = XDocument.Load(new MemoryStream(xml)).Root!.Elements().Single(e => e.Name.LocalName == "metadata");

    public XElement this[string element] => metadata.Elements().Single(e => e.Name.LocalName == element);

    public string Commit => this["repository"].Attribute("commit")!.Value;
}
