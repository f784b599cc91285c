package org.kontingent.hub.signature.adapter.keys;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;

/** The sections of a PEM file, in order. */
final class PemSections {
  private static final byte[] MARK = "-----BEGIN ".getBytes(StandardCharsets.US_ASCII);

  private PemSections() {}

  static boolean isPem(byte[] octets) {
    outer:
    for (int i = 0; i + MARK.length <= octets.length; i++) {
      for (int j = 0; j < MARK.length; j++) {
        if (octets[i + j] != MARK[j]) {
          continue outer;
        }
      }
      return true;
    }
    return false;
  }

  /**
   * @throws IOException if a section is broken
   */
  static List<PemObject> of(byte[] octets) throws IOException {
    List<PemObject> sections = new ArrayList<>();
    try (PemReader reader =
        new PemReader(
            new InputStreamReader(new ByteArrayInputStream(octets), StandardCharsets.ISO_8859_1))) {
      for (PemObject next = reader.readPemObject(); next != null; next = reader.readPemObject()) {
        sections.add(next);
      }
    } catch (RuntimeException e) {
      throw new IOException("a PEM section is broken", e);
    }
    return sections;
  }
}
