using Org.BouncyCastle.Asn1.X9;
using Org.BouncyCastle.Crypto.EC;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Math.EC;
using Preinit;

namespace Curves;

/// <summary>An elliptic curve with its tables for quick multiplication, a number, and the names of all curves.</summary>
[Preinitialize]
static class Keys
{
    public static readonly X9ECParameters Curve = CustomNamedCurves.GetByName("secp256r1");
    public static readonly ECDomainParameters Domain = new(Curve.Curve, Curve.G, Curve.N, Curve.H);

    /// <summary>The first multiplication makes the tables, which the point keeps.</summary>
    public static readonly ECPoint Point = Curve.G.Multiply(new BigInteger("1234567890123"));

    public static readonly SortedSet<string> Names = new(ECNamedCurveTable.Names, StringComparer.Ordinal);

    /// <summary>The test asks the library's own source of random numbers, which is not frozen.</summary>
    public static readonly Dictionary<string, bool> Primes = new[] { "340282366920938463463374607431768211507", "340282366920938463463374607431768211509" }
        .ToDictionary(n => n, n => new BigInteger(n).IsProbablePrime(20), StringComparer.Ordinal);
}
