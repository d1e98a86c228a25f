using System.Text;

namespace Preinit.Tests;

/// <summary>Knows one encoding, under a name that is compared with something of the framework.</summary>
sealed class OwnProvider(string name) : EncodingProvider
{
    readonly StringComparer comparer = StringComparer.OrdinalIgnoreCase;

    public override Encoding? GetEncoding(string wanted) => comparer.Equals(wanted, name) ? Encoding.Latin1 : null;

    public override Encoding? GetEncoding(int codepage) => null;
}
