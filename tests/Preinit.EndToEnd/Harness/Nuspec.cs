using System.Xml.Linq;

namespace Preinit.EndToEnd;

/// <summary>The package's description of itself.</summary>
sealed class Nuspec
{
    readonly XElement metadata;

    public Nuspec(byte[] xml) => metadata = Child(XDocument.Load(new MemoryStream(xml)).Root!, "metadata");

    public XElement this[string element] => Child(metadata, element);

    public string Commit => this["repository"].Attribute("commit")!.Value;

    /// <summary>The namespace changes with what the package makes use of.</summary>
    static XElement Child(XElement parent, string name) => parent.Elements().Single(e => e.Name.LocalName == name);
}
