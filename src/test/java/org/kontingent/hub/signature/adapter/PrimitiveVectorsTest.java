package org.kontingent.hub.signature.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.DSA;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.math.ec.ECCurve;
import org.bouncycastle.util.Arrays;
import org.bouncycastle.util.BigIntegers;
import org.bouncycastle.util.test.TestRandomBigInteger;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.signature.GostAlgorithm;
import org.kontingent.hub.signature.GostDigest;
import org.kontingent.hub.signature.Vectors;

/** The digests and the signature we use, against the collected vectors of their standards. */
class PrimitiveVectorsTest {
  @Test
  void digestsOf94() {
    for (JsonNode vector : vectors("gost3411-94-cryptopro")) {
      byte[] message = vector.get("messageAscii").asText().getBytes(StandardCharsets.US_ASCII);
      assertThat(hex(GostDigest.GOST_94, message)).isEqualTo(vector.get("h").asText());
    }
  }

  @Test
  void digestsOf2012() {
    for (JsonNode vector : vectors("streebog")) {
      byte[] message = HexFormat.of().parseHex(vector.get("messageHex").asText());
      assertThat(hex(GostDigest.STREEBOG_256, message)).isEqualTo(vector.get("h256").asText());
      assertThat(hex(GostDigest.STREEBOG_512, message)).isEqualTo(vector.get("h512").asText());
    }
  }

  @Test
  void signatureOfTheStandardIsMadeAndVerified() {
    for (JsonNode vector : vectors("gost3410-2012-256")) {
      ECDomainParameters curve = testCurve();
      BigInteger d = number(vector, "d");
      byte[] digest = Arrays.reverse(BigIntegers.asUnsignedByteArray(32, number(vector, "e")));

      DSA signer = SignatureValue.signer(GostAlgorithm.GOST_2012_256);
      signer.init(
          true,
          new ParametersWithRandom(
              new ECPrivateKeyParameters(d, curve),
              new TestRandomBigInteger(256, BigIntegers.asUnsignedByteArray(number(vector, "k")))));
      assertThat(signer.generateSignature(digest))
          .containsExactly(number(vector, "r"), number(vector, "s"));

      DSA verifier = SignatureValue.signer(GostAlgorithm.GOST_2012_256);
      verifier.init(false, new ECPublicKeyParameters(curve.getG().multiply(d), curve));
      assertThat(verifier.verifySignature(digest, number(vector, "r"), number(vector, "s")))
          .isTrue();
      assertThat(
              verifier.verifySignature(
                  digest, number(vector, "r"), number(vector, "s").add(BigInteger.ONE)))
          .isFalse();
    }
  }

  private static JsonNode vectors(String name) {
    JsonNode list = Vectors.manifest().get("primitives").get(name);
    assertThat(list).isNotEmpty();
    return list;
  }

  /** The curve of RFC 7091, 7.1, which no certificate may use. */
  private static ECDomainParameters testCurve() {
    BigInteger order = hex("8000000000000000000000000000000150FE8A1892976154C59CFC193ACCF5B3");
    ECCurve curve =
        new ECCurve.Fp(
            hex("8000000000000000000000000000000000000000000000000000000000000431"),
            BigInteger.valueOf(7),
            hex("5FBFF498AA938CE739B8E022FBAFEF40563F6E6A3472FC2A514C0CE9DAE23B7E"),
            order,
            BigInteger.ONE);
    return new ECDomainParameters(
        curve,
        curve.createPoint(
            BigInteger.TWO,
            hex("08E2A8A0E65147D4BD6316030E16D19C85C97F0A9CA267122B96ABBCEA7E8FC8")),
        order);
  }

  private static BigInteger number(JsonNode vector, String name) {
    return hex(vector.get(name).asText());
  }

  private static BigInteger hex(String digits) {
    return new BigInteger(digits, 16);
  }

  private static String hex(GostDigest algorithm, byte[] message) {
    return HexFormat.of().formatHex(GostDigests.digest(algorithm, message));
  }
}
