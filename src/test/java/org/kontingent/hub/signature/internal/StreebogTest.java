package org.kontingent.hub.signature.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Random;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.GOST3411_2012_256Digest;
import org.bouncycastle.crypto.digests.GOST3411_2012_512Digest;
import org.junit.jupiter.api.Test;

/** Our digest against RFC 6986 and, message by message, against the library's. */
class StreebogTest {
  private static final byte[] M1 =
      "012345678901234567890123456789012345678901234567890123456789012".getBytes();

  @Test
  void exampleOneOfTheStandard() {
    assertThat(HexFormat.of().formatHex(digest(Streebog.ofLong(), M1)))
        .isEqualTo(
            "1b54d01a4af5b9d5cc3d86d68d285462b19abc2475222f35c085122be4ba1ffa"
                + "00ad30f8767b3a82384c6574f024c311e2a481332b08ef7f41797891c1646f48");
    assertThat(HexFormat.of().formatHex(digest(Streebog.ofShort(), M1)))
        .isEqualTo("9d151eefd8590b89daa6ba6cb74af9275dd051026bb149a452fd84e5e57b5500");
  }

  @Test
  void everyLengthGivesWhatTheLibraryGivesHoweverItIsFed() {
    Random random = new Random(7);
    Streebog ofShort = Streebog.ofShort();
    Streebog ofLong = Streebog.ofLong();
    for (int length = 0; length < 700; length++) {
      byte[] message = new byte[length];
      random.nextBytes(message);
      if (length % 3 == 0) {
        java.util.Arrays.fill(message, (byte) 0xFF);
      }
      assertThat(fed(ofShort, message, random))
          .isEqualTo(library(new GOST3411_2012_256Digest(), message));
      assertThat(fed(ofLong, message, random))
          .isEqualTo(library(new GOST3411_2012_512Digest(), message));
    }
  }

  private static byte[] fed(Streebog digest, byte[] message, Random random) {
    int at = 0;
    while (at < message.length) {
      int piece = Math.min(message.length - at, random.nextInt(150));
      if (piece == 1) {
        digest.update(message[at]);
      } else {
        digest.update(message, at, piece);
      }
      at += piece;
    }
    return digest.finish();
  }

  private static byte[] digest(Streebog digest, byte[] message) {
    digest.update(message, 0, message.length);
    return digest.finish();
  }

  private static byte[] library(Digest digest, byte[] message) {
    digest.update(message, 0, message.length);
    byte[] result = new byte[digest.getDigestSize()];
    digest.doFinal(result, 0);
    return result;
  }
}
