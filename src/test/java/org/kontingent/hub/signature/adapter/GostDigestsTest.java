package org.kontingent.hub.signature.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.signature.GostDigest;

/** The digests against the examples of their standard (RFC 6986, 10.1). */
class GostDigestsTest {
  private static final byte[] M1 =
      "012345678901234567890123456789012345678901234567890123456789012"
          .getBytes(StandardCharsets.US_ASCII);

  @Test
  void theFirstExampleOfTheStandard() {
    assertThat(hex(GostDigest.STREEBOG_512))
        .isEqualTo(
            "1b54d01a4af5b9d5cc3d86d68d285462b19abc2475222f35c085122be4ba1ffa"
                + "00ad30f8767b3a82384c6574f024c311e2a481332b08ef7f41797891c1646f48");
    assertThat(hex(GostDigest.STREEBOG_256))
        .isEqualTo("9d151eefd8590b89daa6ba6cb74af9275dd051026bb149a452fd84e5e57b5500");
  }

  private static String hex(GostDigest algorithm) {
    return HexFormat.of().formatHex(GostDigests.digest(algorithm, M1));
  }
}
