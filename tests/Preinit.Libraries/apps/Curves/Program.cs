using Curves;
using Org.BouncyCastle.Asn1.Sec;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Security;

// Timed: what an app does first.
if (args is ["start"])
{
    Console.WriteLine(Sign(1)[0]);
    return;
}

Print();
Keys.Names.Add("own");
foreach (var number in Enumerable.Range(1, 200))
    Keys.Primes[$"{number}"] = BigInteger.ValueOf(number).IsProbablePrime(10);
GC.Collect();
Print();

static void Print()
{
    Console.WriteLine($"{Keys.Names.Count} {Keys.Primes.Count(p => p.Value)} {Keys.Primes.First().Value}");
    Console.WriteLine(string.Join(' ', Sign(1).Concat(Sign(7)).Select(n => n.ToString(16))));
    Console.WriteLine(Keys.Point.Normalize().AffineXCoord.ToBigInteger());
    Console.WriteLine(Keys.Curve.G.Multiply(new BigInteger("987654321987654321")).Normalize().AffineYCoord.ToBigInteger());
    Console.WriteLine($"{SecNamedCurves.GetByName("secp256k1").N} {Convert.ToHexString(DigestUtilities.CalculateDigest("SHA3-256", [1, 2]))}");
    Console.WriteLine(new SecureRandom().NextInt() == new SecureRandom().NextInt());
}

static BigInteger[] Sign(byte content)
{
    var signer = new ECDsaSigner(new HMacDsaKCalculator(new Sha256Digest()));
    signer.Init(true, new ECPrivateKeyParameters(new BigInteger("123456789123456789"), Keys.Domain));
    return signer.GenerateSignature([content, 2, 3]);
}
