package org.kontingent.hub.platform.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kontingent.hub.platform.xml.XmlRefused.Fault;
import org.w3c.dom.Document;

/** What is read, what is refused, and with which code. */
class HardenedXmlTest {
  private static final XmlLimits SMALL = new XmlLimits(10_000, 5, 4, 20, 30, 12);

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of("", Fault.EMPTY),
        Arguments.of(" \n ", Fault.EMPTY),
        Arguments.of("text", Fault.NOT_WELL_FORMED),
        Arguments.of("x<?xml version='1.0'?><a/>", Fault.NOT_WELL_FORMED),
        Arguments.of("<a>", Fault.NOT_WELL_FORMED),
        Arguments.of("<a/><b/>", Fault.NOT_WELL_FORMED),
        Arguments.of("<p:a/>", Fault.NOT_WELL_FORMED),
        Arguments.of("<a>&undeclared;</a>", Fault.NOT_WELL_FORMED),
        Arguments.of("<a>&#0;</a>", Fault.NOT_WELL_FORMED),
        Arguments.of("<!DOCTYPE a><a/>", Fault.DOCTYPE),
        Arguments.of("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>", Fault.DOCTYPE),
        Arguments.of("<!DOCTYPE a [<!ENTITY e SYSTEM 'http://x/'>]><a>&e;</a>", Fault.DOCTYPE),
        Arguments.of("<?xml version='1.1'?><a/>", Fault.VERSION),
        Arguments.of("<?xml version='1.0' encoding='koi8-r'?><a/>", Fault.CHARSET),
        Arguments.of("<?xml version='1.0' encoding='utf-7'?><a/>", Fault.CHARSET),
        Arguments.of("<?xml version='1.0' encoding='UTF-16'?><a/>", Fault.CHARSET),
        Arguments.of("\uFEFF<?xml version='1.0' encoding='windows-1251'?><a/>", Fault.CHARSET),
        Arguments.of("<a><a><a><a><a><a/></a></a></a></a></a>", Fault.TOO_DEEP),
        Arguments.of("<a b='1' c='2' d='3' e='4' f='5'/>", Fault.TOO_MANY_ATTRIBUTES),
        Arguments.of("<a b='" + "x".repeat(21) + "'/>", Fault.ATTRIBUTE_TOO_LONG),
        Arguments.of("<a>" + "x".repeat(31) + "</a>", Fault.TEXT_TOO_LONG),
        Arguments.of("<a><!--" + "x".repeat(31) + "--></a>", Fault.TEXT_TOO_LONG),
        Arguments.of("<a>" + "<b/>".repeat(12) + "</a>", Fault.TOO_MANY_NODES),
        Arguments.of("<a>" + "<b c='1' d=''/>".repeat(4) + "</a>", Fault.TOO_MANY_NODES),
        Arguments.of("<" + "n".repeat(3000) + "/>", Fault.NAME_TOO_LONG),
        Arguments.of("<a>" + " ".repeat(10_000) + "</a>", Fault.TOO_LARGE));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refusalCarriesItsCodeAndNoContent(String document, Fault fault) {
    assertThatThrownBy(() -> HardenedXml.parse(document.getBytes(StandardCharsets.UTF_8), SMALL))
        .isInstanceOfSatisfying(
            XmlRefused.class,
            e -> {
              assertThat(e.fault()).isEqualTo(fault);
              assertThat(e.code()).isEqualTo(fault.code());
              assertThat(e.getMessage()).doesNotContain("passwd", "undeclared");
            });
  }

  @Test
  void admittedCharsetsAreReadWithMarkAndWithout() {
    String text = "<a b='ё'>Анна</a>";
    for (String charset : List.of("UTF-8", "windows-1251", "UTF-16", "UTF-16LE", "UTF-16BE")) {
      byte[] octets =
          ("<?xml version=\"1.0\" encoding=\"" + charset + "\"?>" + text)
              .getBytes(Charset.forName(charset));
      assertThat(content(octets)).as(charset).isEqualTo("Анна");
    }
    assertThat(content(text.getBytes(StandardCharsets.UTF_8))).isEqualTo("Анна");
    assertThat(content(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))).isEqualTo("Анна");
    assertThat(content(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE))).isEqualTo("Анна");
    assertThat(
            content(
                ("\n \uFEFF".substring(0, 2) + "<?xml version='1.0'?>" + text)
                    .getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("Анна");
  }

  @Test
  void octetsThatAreNotOfTheDeclaredCharsetAreRefused() {
    byte[] cyrillic = "<a>Анна</a>".getBytes(Charset.forName("windows-1251"));
    assertThatThrownBy(() -> HardenedXml.parse(cyrillic))
        .isInstanceOf(XmlRefused.class)
        .extracting(e -> ((XmlRefused) e).fault())
        .isIn(Fault.CHARSET, Fault.NOT_WELL_FORMED);
    byte[] undefined =
        "<?xml version='1.0' encoding='windows-1251'?><a>x</a>".getBytes(StandardCharsets.US_ASCII);
    undefined[undefined.length - 5] = (byte) 0x98;
    assertThatThrownBy(() -> HardenedXml.parse(undefined))
        .isInstanceOfSatisfying(
            XmlRefused.class, e -> assertThat(e.fault()).isEqualTo(Fault.CHARSET));
  }

  @Test
  void treeKeepsCommentsAndJoinsCharacterData() {
    Document document =
        HardenedXml.parse(
            "<a xmlns:p='u' p:b='1'>x<![CDATA[<y>]]>&amp;z<!-- c --><?i d?></a>"
                .getBytes(StandardCharsets.UTF_8));
    assertThat(document.getDocumentElement().getChildNodes().getLength()).isEqualTo(3);
    assertThat(document.getDocumentElement().getFirstChild().getNodeValue()).isEqualTo("x<y>&z");
    assertThat(document.getDocumentElement().getAttributeNS("u", "b")).isEqualTo("1");
  }

  @Test
  void readerThatRefusedOnceReadsTheNextDocumentAsUsual() {
    for (int i = 0; i < 50; i++) {
      assertThatThrownBy(() -> HardenedXml.parse("<a><b></a>".getBytes(StandardCharsets.UTF_8)))
          .isInstanceOf(XmlRefused.class);
      assertThat(content("<a>x</a>".getBytes(StandardCharsets.UTF_8))).isEqualTo("x");
    }
  }

  @Test
  void everyCutOfADocumentIsReadOrRefusedNeverAnythingElse() {
    byte[] document =
        "<?xml version='1.0' encoding='UTF-8'?><a b='ё' xmlns:c='u'><c:d><![CDATA[x]]>&#1;</c:d></a>"
            .getBytes(StandardCharsets.UTF_8);
    IntStream.range(0, document.length)
        .forEach(
            length ->
                assertThatThrownBy(() -> HardenedXml.parse(Arrays.copyOf(document, length)))
                    .isInstanceOf(XmlRefused.class));
  }

  private static String content(byte[] octets) {
    return HardenedXml.parse(octets).getDocumentElement().getTextContent();
  }
}
