package org.kontingent.hub.smev.v3.internal;

import java.nio.charset.StandardCharsets;
import org.kontingent.hub.smev.v3.SmevVersion;

/** Puts an operation's element into a SOAP 1.1 envelope, declaring only the prefixes it uses. */
public final class SoapEnvelope {
  public static final String NAMESPACE = "http://schemas.xmlsoap.org/soap/envelope/";

  private SoapEnvelope() {}

  /**
   * The whole envelope, UTF-8.
   *
   * @param element local name in namespace T
   * @param content its children, written with prefixes t, b and f
   */
  public static byte[] around(SmevVersion version, String element, XmlOut content) {
    String inside = content.toString();
    StringBuilder out = new StringBuilder(inside.length() + 512);
    out.append("<soap:Envelope xmlns:soap=\"")
        .append(NAMESPACE)
        .append("\"><soap:Body><t:")
        .append(element)
        .append(" xmlns:t=\"")
        .append(version.types())
        .append('"');
    if (inside.contains("<b:")) {
      out.append(" xmlns:b=\"").append(version.basic()).append('"');
    }
    if (inside.contains("<f:") || inside.contains("\"f:")) {
      out.append(" xmlns:f=\"").append(version.faults()).append('"');
    }
    out.append('>').append(inside).append("</t:").append(element);
    out.append("></soap:Body></soap:Envelope>");
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }
}
