using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Preinit.Build;

/// <summary>The signature of the static method that is called in place of another: the object that the other is called on is its first parameter.</summary>
static class StubSignature
{
    const byte Instance = 0x20, Generic = 0x10, Class = 0x12;

    /// <param name="signature">That of the member reference.</param>
    /// <param name="isConstructor">What it constructs is the result.</param>
    /// <param name="declaring">The class that declares it.</param>
    public static byte[] Of(BlobReader signature, bool isConstructor, EntityHandle declaring)
    {
        var whole = signature.ReadBytes(signature.Length);
        signature.Reset();
        var header = signature.ReadByte();
        if ((header & Instance) == 0)
            return whole;

        var written = new BlobBuilder();
        written.WriteByte((byte)(header & ~Instance));
        if ((header & Generic) != 0)
            written.WriteCompressedInteger(signature.ReadCompressedInteger());
        var count = signature.ReadCompressedInteger();
        written.WriteCompressedInteger(isConstructor ? count : count + 1);
        var start = signature.Offset;
        Skip(ref signature);
        if (!isConstructor)
            written.WriteBytes(whole[start..signature.Offset]);
        written.WriteByte(Class);
        written.WriteCompressedInteger(CodedIndex.TypeDefOrRefOrSpec(declaring));
        written.WriteBytes(whole[signature.Offset..]);
        return written.ToArray();
    }

    /// <summary>One type, with what modifies it.</summary>
    static void Skip(ref BlobReader signature)
    {
        switch (signature.ReadSignatureTypeCode())
        {
            case SignatureTypeCode.RequiredModifier or SignatureTypeCode.OptionalModifier:
                signature.ReadTypeHandle();
                Skip(ref signature);
                break;
            case SignatureTypeCode.ByReference or SignatureTypeCode.Pointer or SignatureTypeCode.SZArray:
                Skip(ref signature);
                break;
            case SignatureTypeCode.TypeHandle:
                signature.ReadTypeHandle();
                break;
            case SignatureTypeCode.GenericTypeParameter or SignatureTypeCode.GenericMethodParameter:
                signature.ReadCompressedInteger();
                break;
            case SignatureTypeCode.GenericTypeInstance:
                Skip(ref signature);
                for (var count = signature.ReadCompressedInteger(); count > 0; count--)
                    Skip(ref signature);
                break;
            case SignatureTypeCode.Array or SignatureTypeCode.FunctionPointer:
                throw new NotSupportedException("a result of a type that no watched member has");
        }
    }
}
