using System.Text;

/// <summary>A provider with state, and with something of the framework in it.</summary>
sealed class Shouter(string name, Encoding encoding) : EncodingProvider
{
    readonly Dictionary<string, Encoding> known = new(StringComparer.OrdinalIgnoreCase) { [name] = encoding };

    public Encoding Shouting => known["SHOUT"];

    public override Encoding? GetEncoding(string wanted) => known.GetValueOrDefault(wanted);
    public override Encoding? GetEncoding(int codepage) => null;
}

sealed class Shouting : ASCIIEncoding
{
    public override string GetString(byte[] bytes) => base.GetString(bytes).ToUpperInvariant();
}

sealed class Whispering : ASCIIEncoding
{
    public override string GetString(byte[] bytes) => base.GetString(bytes).ToLowerInvariant();
}
