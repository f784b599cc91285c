package org.kontingent.hub.smev.v3;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.platform.xml.HardenedXml;
import org.kontingent.hub.smev.v3.internal.ContentDigest;
import org.w3c.dom.Element;

class XmlFragmentTest {
  @Test
  void anElementCutOutKeepsThePrefixesItUsesAndNoOthers() {
    Element outer =
        parse(
            "<e xmlns='urn:e' xmlns:a='urn:a' xmlns:b='urn:b' xmlns:unused='urn:u'"
                + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xmlns:q='urn:q'>"
                + "<a:x b:y='1' xsi:type='q:T'><a:z/></a:x></e>");
    XmlFragment cut = XmlFragment.of((Element) outer.getFirstChild());
    assertThat(cut.characters())
        .contains("xmlns:a=\"urn:a\"", "xmlns:b=\"urn:b\"", "xmlns:q=\"urn:q\"", "xmlns:xsi=")
        .doesNotContain("urn:u", "urn:e");
    assertThat(cut.element().getAttributeNS("urn:b", "y")).isEqualTo("1");
  }

  @Test
  void aPrefixBoundAnewInsideIsLeftAlone() {
    Element outer = parse("<p:e xmlns:p='urn:1'><p:f xmlns:p='urn:2'><p:g/></p:f></p:e>");
    XmlFragment cut = XmlFragment.of((Element) outer.getFirstChild());
    assertThat(cut.characters()).isEqualTo("<p:f xmlns:p=\"urn:2\"><p:g></p:g></p:f>");
  }

  @Test
  void anUndeclaredDefaultNamespaceStaysUndeclared() {
    Element outer = parse("<e xmlns='urn:e'><f xmlns=''><g/></f></e>");
    XmlFragment cut = XmlFragment.of((Element) outer.getFirstChild());
    assertThat(cut.element().getNamespaceURI()).isNull();
    assertThat(cut.root().namespace()).isEmpty();
  }

  @Test
  void otherEncodingsAreTakenAndUtf8IsGiven() {
    byte[] cyrillic =
        "<?xml version='1.0' encoding='windows-1251'?><a xmlns='urn:a'>Ёж</a>"
            .getBytes(Charset.forName("windows-1251"));
    assertThat(XmlFragment.parse(cyrillic).octets())
        .isEqualTo("<a xmlns=\"urn:a\">Ёж</a>".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void processingInstructionsStayBecauseTheyPartText() {
    assertThat(XmlFragment.parse("<a xmlns='urn:a'> <?p d?>t<!-- c --></a>").characters())
        .isEqualTo("<a xmlns=\"urn:a\"> <?p d?>t</a>");
  }

  @Property(tries = 500)
  void whateverTextAndAttributesHoldComesBack(
      @ForAll @CharRange(from = ' ', to = '\uD7FF') @StringLength(max = 40) String text,
      @ForAll @CharRange(from = '\t', to = '\n') @StringLength(max = 3) String blanks) {
    String odd = text + blanks + "\r]]>\uD83D\uDE00";
    Element element = parse("<a xmlns='urn:a'/>");
    element.setTextContent(odd);
    element.setAttribute("v", odd);
    Element back = XmlFragment.of(element).element();
    assertThat(back.getTextContent()).isEqualTo(odd);
    assertThat(back.getAttribute("v")).isEqualTo(odd);
  }

  @Test
  void theContentDigestSeesContentOnly() {
    String one =
        digest("<p:a xmlns:p='urn:a' p:x='1' y='2'>\n <p:b>t&amp;<![CDATA[<]]></p:b> </p:a>");
    assertThat(digest("<a y='2' n:x='1' xmlns='urn:a' xmlns:n='urn:a'><b>t&amp;&lt;</b></a>"))
        .isEqualTo(one);
    assertThat(digest("<a y='2' n:x='1' xmlns='urn:a' xmlns:n='urn:a'><b>t&amp;&lt; </b></a>"))
        .isNotEqualTo(one);
    assertThat(digest("<a y='1' n:x='2' xmlns='urn:a' xmlns:n='urn:a'><b>t&amp;&lt;</b></a>"))
        .isNotEqualTo(one);
    assertThat(digest("<a xmlns='urn:a'><b/><b/></a>"))
        .isNotEqualTo(digest("<a xmlns='urn:a'><b><b/></b></a>"));
  }

  private static String digest(String xml) {
    return ContentDigest.of(parse(xml));
  }

  private static Element parse(String xml) {
    return HardenedXml.parse(xml.getBytes(StandardCharsets.UTF_8)).getDocumentElement();
  }
}
