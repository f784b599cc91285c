package org.kontingent.hub.signature.hostile;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import java.util.function.Supplier;
import org.kontingent.hub.signature.Envelopes;
import org.kontingent.hub.signature.TestKeys;
import org.kontingent.hub.signature.adapter.SignatureEngine;
import org.kontingent.hub.smev.v3.SmevVersion;

/** Documents of nearly five megabytes, each built to make a verifier work or swell. */
enum HeavyDocument {
  /** A million elements of three characters. */
  TINY_ELEMENTS(() -> root("<a/>".repeat(1_200_000))),
  /** Elements within elements, never closed until the end. */
  DEEP_NESTING(() -> root("<a>".repeat(700_000) + "</a>".repeat(700_000))),
  /** One element with every attribute in the world. */
  MANY_ATTRIBUTES(() -> root("<a " + numbered(" a%d='1'", 400_000) + "/>")),
  /** As many elements as admitted, each with its own namespaces, none used. */
  UNUSED_NAMESPACES(
      () -> signedAbout(numbered("<a xmlns:n%1$d='urn:%1$d' xmlns:m%1$d='u'/>", 90_000))),
  /** Names that are all different, to fill the parser's tables. */
  UNIQUE_NAMES(() -> signedAbout(numbered("<a%1$d x%1$d='1'/>", 90_000))),
  /** One attribute as long as the document. */
  HUGE_ATTRIBUTE(() -> root("<a b='" + "x".repeat(4_900_000) + "'/>")),
  /** One text as long as the document. */
  HUGE_TEXT(() -> root("x".repeat(4_900_000))),
  /** A long text of characters the transform must look at twice. */
  TEXT_OF_GREATER_SIGNS(() -> signedAbout("&gt;]".repeat(800_000))),
  /** A comment as long as the document. */
  HUGE_COMMENT(() -> root("<!--" + "x".repeat(4_900_000) + "-->")),
  /** The same in the widest charset. */
  WIDE_CHARSET(
      () ->
          ("<?xml version='1.0' encoding='UTF-16'?><a>" + "<b>я</b>".repeat(300_000) + "</a>")
              .getBytes(StandardCharsets.UTF_16)),
  /** Thirty references of the slowest digest, each to the whole document. */
  MANY_REFERENCES(() -> core(reference("", "", 30), "x".repeat(4_000_000), "")),
  /** More references than a signature may have. */
  TOO_MANY_REFERENCES(() -> core(reference("", "", 8_000), "", "")),
  /** Thousands of signatures that share one certificate. */
  THOUSANDS_OF_SIGNATURES(() -> repeatedSignatures(5_000)),
  /** The same with keys of half the length, whose check is cheaper. */
  THOUSANDS_OF_SHORT_SIGNATURES(
      () ->
          Envelopes.octets(
              new String(repeatedSignatures(3_000), StandardCharsets.UTF_8)
                  .replace(TestKeys.LONG.algorithm().uri(), TestKeys.USUAL.algorithm().uri())
                  .replace(encoded(TestKeys.LONG), encoded(TestKeys.USUAL))
                  .replace(
                      Base64.getEncoder().encodeToString(value()),
                      Base64.getEncoder()
                          .encodeToString(java.util.Arrays.copyOfRange(value(), 64, 128))))),
  /** As many as admitted, each with sixteen certificates to try. */
  DECOY_CERTIFICATES(() -> decoys()),
  /** An XPath filter over every node. */
  XPATH_OVER_MANY_NODES(
      () ->
          core(
              reference("", xpath("not(ancestor-or-self::ds:Signature)"), 1),
              "<a/>".repeat(250_000),
              "")),
  /** An XPath filter that climbs in climbing. */
  XPATH_THAT_CLIMBS(
      () ->
          core(
              reference(
                  "",
                  xpath(
                      "ancestor-or-self::*[ancestor-or-self::*[ancestor-or-self::*[count(ancestor::*) > 3]]]"),
                  1),
              "<a>".repeat(190) + "<b/>".repeat(1000) + "</a>".repeat(190),
              "")),
  /** Many signatures deep inside elements that declare many namespaces. */
  SIGNATURES_UNDER_NAMESPACES(() -> underNamespaces()),
  /** A megabyte of base64 decoded and read again as XML, thirty times. */
  BASE64_AND_TRANSFORM(
      () ->
          core(
              reference(
                  "#B",
                  "<ds:Transform Algorithm='http://www.w3.org/2000/09/xmldsig#base64'/>"
                      + "<ds:Transform Algorithm='urn://smev-gov-ru/xmldsig/transform'/>",
                  25),
              "<b xmlns='u' Id='B'>"
                  + Base64.getEncoder()
                      .encodeToString(
                          ("<a xmlns='u'>" + "<b/>".repeat(800_000) + "</a>")
                              .getBytes(StandardCharsets.UTF_8))
                  + "</b>",
              "")),
  /** Octets of no meaning. */
  NOISE(
      () -> {
        byte[] noise = new byte[4_900_000];
        new Random(1).nextBytes(noise);
        noise[0] = '<';
        return noise;
      }),
  /** Octets of another charset than declared. */
  WRONG_CHARSET(
      () ->
          ("<?xml version='1.0' encoding='UTF-8'?><a>" + "я".repeat(4_000_000) + "</a>")
              .getBytes(Charset.forName("windows-1251"))),
  /** Entities in entities. */
  BILLION_LAUGHS(
      () ->
          ("<!DOCTYPE a [<!ENTITY a 'ha'>"
                  + numbered("<!ENTITY a%d '&a;&a;&a;'>", 100)
                  + "]><a>&a9;</a>")
              .getBytes(StandardCharsets.UTF_8)),
  /** A genuine message, only large: what must still be possible. */
  GENUINE_BUT_LARGE(
      () ->
          SignatureEngine.signer()
              .sign(
                  Envelopes.octets(
                      Envelopes.sendRequest(SmevVersion.V1_2)
                          .replace(
                              "<b:Name>Анна</b:Name>",
                              numbered("<b:Name n='%d'>Анна Анна Анна</b:Name>", 45_000))),
                  TestKeys.USUAL)),
  /** One octet more than is read. */
  TOO_LARGE(() -> new byte[5 * 1024 * 1024 + 1]);

  private final Supplier<byte[]> builder;

  HeavyDocument(Supplier<byte[]> builder) {
    this.builder = builder;
  }

  byte[] build() {
    return builder.get();
  }

  private static byte[] root(String content) {
    return ("<r xmlns='urn:x'>" + content + "</r>").getBytes(StandardCharsets.UTF_8);
  }

  private static String numbered(String format, int count) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < count; i++) {
      all.append(format.replace("%1$d", Integer.toString(i)).replace("%d", Integer.toString(i)));
    }
    return all.toString();
  }

  /** A message with a good signature form whose signed element holds this. */
  private static byte[] signedAbout(String content) {
    String small = Envelopes.sendRequest(SmevVersion.V1_2).replace("Анна", "MARK");
    byte[] signed = SignatureEngine.signer().sign(Envelopes.octets(small), TestKeys.USUAL);
    return Envelopes.octets(new String(signed, StandardCharsets.UTF_8).replace("MARK", content));
  }

  private static String xpath(String expression) {
    return "<ds:Transform Algorithm='http://www.w3.org/TR/1999/REC-xpath-19991116'><ds:XPath>"
        + expression.replace(">", "&gt;")
        + "</ds:XPath></ds:Transform>";
  }

  private static String reference(String uri, String transforms, int count) {
    return ("<ds:Reference URI='"
            + uri
            + "'>"
            + (transforms.isEmpty() ? "" : "<ds:Transforms>" + transforms + "</ds:Transforms>")
            + "<ds:DigestMethod Algorithm='http://www.w3.org/2001/04/xmldsig-more#gostr3411'/>"
            + "<ds:DigestValue>AAAA</ds:DigestValue></ds:Reference>")
        .repeat(count);
  }

  private static String signature(String references, String keyInfo) {
    return "<ds:Signature xmlns:ds='http://www.w3.org/2000/09/xmldsig#'><ds:SignedInfo>"
        + "<ds:CanonicalizationMethod Algorithm='http://www.w3.org/TR/2001/REC-xml-c14n-20010315'/>"
        + "<ds:SignatureMethod Algorithm='"
        + TestKeys.LONG.algorithm().uri()
        + "'/>"
        + references
        + "</ds:SignedInfo><ds:SignatureValue>"
        + Base64.getEncoder().encodeToString(value())
        + "</ds:SignatureValue>"
        + keyInfo
        + "</ds:Signature>";
  }

  private static byte[] core(String references, String content, String keyInfo) {
    return root(signature(references, keyInfo) + content);
  }

  private static String x509(int count) {
    String one = "<ds:X509Certificate>" + encoded(TestKeys.LONG) + "</ds:X509Certificate>";
    return "<ds:KeyInfo><ds:X509Data>" + one.repeat(count) + "</ds:X509Data></ds:KeyInfo>";
  }

  private static String encoded(TestKeys key) {
    try {
      return Base64.getEncoder().encodeToString(key.certificate().getEncoded());
    } catch (java.security.cert.CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Well-formed numbers that sign nothing. */
  private static byte[] value() {
    byte[] value = new byte[128];
    value[63] = 5;
    value[95] = 3;
    value[127] = 7;
    return value;
  }

  private static byte[] repeatedSignatures(int count) {
    String token =
        "<w:BinarySecurityToken xmlns:w='http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-"
            + "wssecurity-secext-1.0.xsd' Id='T'>"
            + x509(1).replaceAll("<[^>]*>", "")
            + "</w:BinarySecurityToken>";
    String keyInfo =
        "<ds:KeyInfo><w:SecurityTokenReference xmlns:w='http://docs.oasis-open.org/wss/2004/01/oasis-"
            + "200401-wss-wssecurity-secext-1.0.xsd'><w:Reference URI='#T'/>"
            + "</w:SecurityTokenReference></ds:KeyInfo>";
    return root(token + "<t Id='X'/>" + signature(reference("#X", "", 1), keyInfo).repeat(count));
  }

  private static byte[] decoys() {
    String one = signature(reference("#X", "", 1), x509(16));
    return root("<t Id='X'/>" + one.repeat(4_800_000 / one.length()));
  }

  private static byte[] underNamespaces() {
    StringBuilder open = new StringBuilder();
    StringBuilder close = new StringBuilder();
    for (int i = 0; i < 150; i++) {
      open.append("<a").append(numbered(" xmlns:n" + i + "x%1$d='urn:" + i + "'", 120)).append('>');
      close.append("</a>");
    }
    String one = signature(reference("#X", "", 1), "");
    return root(open + "<t Id='X'/>" + one.repeat(1100) + close);
  }
}
