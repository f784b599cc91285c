package org.kontingent.hub.signature.bench;

import java.nio.charset.StandardCharsets;
import org.kontingent.hub.signature.Envelopes;
import org.kontingent.hub.smev.v3.SmevVersion;

/** Messages of a wanted size: business data of many small elements, mostly Cyrillic text. */
final class SampleMessage {
  private SampleMessage() {}

  /** An unsigned SendRequest of about this many octets. */
  static byte[] unsigned(int octets) {
    StringBuilder business =
        new StringBuilder(
            "<q:Query xmlns:q=\"urn:x-test:query:1.0\" xmlns:p=\"urn:x-test:person:1.0\" p:v=\"1\">");
    int number = 0;
    while (business.length() * 13 / 10 < octets - 800) {
      business
          .append("\n  <q:Person number=\"")
          .append(number++)
          .append("\"><p:FamilyName>Иванова</p:FamilyName><p:FirstName>Анна</p:FirstName>")
          .append("<p:BirthDate>2014-02-03</p:BirthDate><p:Code p:kind=\"a\" list=\"7\"/>")
          .append("</q:Person>");
    }
    business.append("</q:Query>");
    return Envelopes.sendRequest(SmevVersion.V1_2)
        .replace(Envelopes.BUSINESS, business)
        .getBytes(StandardCharsets.UTF_8);
  }
}
