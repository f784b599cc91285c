package org.kontingent.hub.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kontingent.hub.platform.xml.HardenedXml;
import org.kontingent.hub.signature.SmevTransform.Escaping;
import org.kontingent.hub.signature.adapter.GostDigests;

/** The rules of the transform one by one, and both roads through it against each other. */
class SmevTransformTest {
  private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

  /** Input, output, base64 of the output's GOST R 34.11-2012 digest of 256 bits. */
  static Stream<Arguments> vectors() {
    return Stream.of(
        Arguments.of(
            "<?xml version=\"1.0\"?><!-- c --><?pi x?><a xmlns=\"urn:v:1\">\n"
                + "  <q:b xmlns:q=\"urn:v:2\">asd</q:b>\n</a>",
            "<ns1:a xmlns:ns1=\"urn:v:1\"><ns2:b xmlns:ns2=\"urn:v:2\">asd</ns2:b></ns1:a>",
            "86PnenYxsWu2q3iPY2LOkhB3yC733xjiLoLm2Nb1xY8="),
        Arguments.of(
            "<a xmlns=\"urn:v:1\" xmlns:p=\"urn:v:2\" xmlns:r=\"urn:v:3\"><p:b><r:c/></p:b>"
                + "<r:d>e</r:d><p:f/></a>",
            "<ns1:a xmlns:ns1=\"urn:v:1\"><ns2:b xmlns:ns2=\"urn:v:2\"><ns3:c xmlns:ns3=\"urn:v:3\">"
                + "</ns3:c></ns2:b><ns4:d xmlns:ns4=\"urn:v:3\">e</ns4:d>"
                + "<ns5:f xmlns:ns5=\"urn:v:2\"></ns5:f></ns1:a>",
            "trkgI/Jg2pUf+ySaBNoHSUG4q9rgKRLL1rVDoOjiaKE="),
        Arguments.of(
            "<a xmlns=\"urn:v:1\" xmlns:p=\"urn:v:2\"><p:b xmlns:z=\"urn:v:9\" xmlns:y=\"urn:v:0\""
                + " z:m=\"1\" n=\"2\" l=\"3\" y:k=\"4\" p:j=\"5\"/></a>",
            "<ns1:a xmlns:ns1=\"urn:v:1\"><ns2:b xmlns:ns2=\"urn:v:2\" xmlns:ns3=\"urn:v:0\""
                + " xmlns:ns4=\"urn:v:9\" ns3:k=\"4\" ns2:j=\"5\" ns4:m=\"1\" l=\"3\" n=\"2\">"
                + "</ns2:b></ns1:a>",
            "kMedRnORh/iC8uu47HMHvy2/ZD2jyf2FHO/iY4Qwqoo="),
        Arguments.of(
            "<a xmlns=\"urn:v:1\" Id=\"X\" b=\"q&gt;&lt;&quot;'&#10;&#9;\"> t <b/>\n<c>  </c></a>",
            "<ns1:a xmlns:ns1=\"urn:v:1\" Id=\"X\" b=\"q>&lt;&quot;'&#xa;&#x9;\"> t <ns1:b></ns1:b>"
                + "<ns1:c></ns1:c></ns1:a>",
            "8KrXQggExx8Bl2kj3gvxpJs3ZEk6bwy+VtS82pogoWE="),
        Arguments.of(
            "<a xmlns=\"urn:v:1\">x&gt;y</a>",
            "<ns1:a xmlns:ns1=\"urn:v:1\">x>y</ns1:a>",
            "exlfZYbTnsHGq9lTMis8dH4jOhBpKCwJcMxELxFcD2s="),
        Arguments.of(
            "<a xmlns=\"urn:v:1\">&gt;&gt;y]&gt;</a>",
            "<ns1:a xmlns:ns1=\"urn:v:1\">&gt;>y]&gt;</ns1:a>",
            "76Ni6G3uKg/1z8WqnEBb0qod3OpJZRRah9DHAmH0NQU="),
        Arguments.of(
            "<a xmlns=\"urn:v:1\">&gt;&gt;yy&lt;&gt;y&amp;&gt;y]&gt;y&gt;z</a>",
            "<ns1:a xmlns:ns1=\"urn:v:1\">&gt;&gt;yy&lt;&gt;y&amp;&gt;y]&gt;y>z</ns1:a>",
            "1MHcr3SxAWWKcbVGiKEJ8foGQvTSJV8IkBInnv2+oyA="),
        Arguments.of(
            "<a xmlns=\"urn:v:1\"><![CDATA[<&>]]>z\r\ny&#13;</a>",
            "<ns1:a xmlns:ns1=\"urn:v:1\">&lt;&amp;>z\ny&#xd;</ns1:a>",
            "esigb++nuqNyB3k8+9QLpolpV8LsJnUO8hP/Oh7d5L8="),
        Arguments.of(
            "<a xmlns=\"urn:v:1\" xmlns:xsi=\""
                + XSI
                + "\""
                + " xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" xsi:type=\"xs:string\">\u00a0</a>",
            "<ns1:a xmlns:ns1=\"urn:v:1\" xmlns:ns2=\""
                + XSI
                + "\" ns2:type=\"xs:string\">\u00a0"
                + "</ns1:a>",
            "pxUmhjUZ25YrxPqU1UeRV1TtI1Lxp6+l7zksxBTQngc="));
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void knownInputGivesKnownOctetsAndDigest(String input, String output, String digest) {
    byte[] octets = SmevTransform.ofDocument(Envelopes.octets(input));
    assertThat(new String(octets, StandardCharsets.UTF_8)).isEqualTo(output);
    assertThat(walked(input, Escaping.EXCHANGE)).isEqualTo(output);
    assertThat(
            Base64.getEncoder().encodeToString(GostDigests.digest(GostDigest.STREEBOG_256, octets)))
        .isEqualTo(digest);
  }

  @Test
  void commentDoesNotPartATextButAnInstructionDoes() {
    assertThat(walked("<a xmlns='u'>  <!-- c -->x</a>", Escaping.EXCHANGE)).contains(">  x<");
    assertThat(walked("<a xmlns='u'>  <?p i?>x</a>", Escaping.EXCHANGE)).contains(">x<");
  }

  @Test
  void greaterSignIsEscapedAtEveryPieceOfALongText() {
    for (int at = 500; at < 530; at++) {
      String text = "y".repeat(at) + "&gt;" + "z".repeat(600);
      assertThat(walked("<a xmlns='u'>" + text + "</a>", Escaping.EXCHANGE))
          .as("at %d", at)
          .contains(at == 512 ? "y&gt;z" : "y>z");
    }
  }

  @Test
  void otherWayOfWritingEscapesEveryGreaterSignAndNoControl() {
    assertThat(walked("<a xmlns='u' b='>&#9;'>x&gt;y&#13;</a>", Escaping.EVERY_GREATER))
        .isEqualTo("<ns1:a xmlns:ns1=\"u\" b=\"&gt;\t\">x&gt;y\r</ns1:a>");
  }

  @Test
  void elementsInNoNamespaceAndXmlAttributesAreRefused() {
    assertThatThrownBy(() -> SmevTransform.ofDocument(Envelopes.octets("<a/>")))
        .hasMessageContaining("no namespace");
    assertThatThrownBy(() -> walked("<a xmlns='u'><b xmlns=''/></a>", Escaping.EXCHANGE))
        .isInstanceOfSatisfying(
            SignatureException.class,
            e -> assertThat(e.code()).isEqualTo("TRANSFORM_NO_NAMESPACE"));
    assertThatThrownBy(
            () -> SmevTransform.ofDocument(Envelopes.octets("<a xmlns='u' xml:space='default'/>")))
        .isInstanceOfSatisfying(
            SignatureException.class,
            e -> assertThat(e.code()).isEqualTo("TRANSFORM_XML_ATTRIBUTE"));
  }

  /** Octets and tree give the same for documents of random shape, and so does a naive writer. */
  @Test
  void octetsTreeAndNaiveWriterAgreeOnRandomDocuments() {
    Random random = new Random(20260201);
    for (int i = 0; i < 400; i++) {
      String document = RandomXml.document(random);
      byte[] octets = Envelopes.octets(document);
      String streamed = new String(SmevTransform.ofDocument(octets), StandardCharsets.UTF_8);
      assertThat(walked(document, Escaping.EXCHANGE)).as(document).isEqualTo(streamed);
      assertThat(NaiveTransform.of(HardenedXml.parse(octets).getDocumentElement()))
          .as(document)
          .isEqualTo(streamed);
    }
  }

  private static String walked(String document, Escaping escaping) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SmevTransform.write(
        HardenedXml.parse(Envelopes.octets(document)).getDocumentElement(), out, escaping);
    return out.toString(StandardCharsets.UTF_8);
  }
}
