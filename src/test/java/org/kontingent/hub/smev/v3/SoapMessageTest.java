package org.kontingent.hub.smev.v3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.smev.MessageId;
import org.w3c.dom.Element;

class SoapMessageTest {
  private static final MessageId ID = new MessageId("39f52a38-9a54-11ea-b23a-3316e2108089");
  private static final String EMPTY =
      "<soap:Envelope xmlns:soap='http://schemas.xmlsoap.org/soap/envelope/'>\r\n<soap:Body>"
          + "<GetResponseResponse xmlns='urn://x-artefacts-smev-gov-ru/services/message-exchange/types/1.2'/>"
          + "</soap:Body></soap:Envelope>";

  @Test
  void anEmptyPollOfTheCommonNodeIsReadByteForByte() {
    String body =
        "\r\n--uuid:0f1e\r\nContent-Type: application/xop+xml; charset=UTF-8; type=\"text/xml\""
            + "\r\nContent-Transfer-Encoding: binary\r\nContent-ID: <root.message@cxf.apache.org>"
            + "\r\n\r\n"
            + EMPTY
            + "\r\n--uuid:0f1e--";
    SoapMessage message =
        parse(
            "multipart/related; type=\"application/xop+xml\"; boundary=\"uuid:0f1e\";"
                + " start=\"<root.message@cxf.apache.org>\"; start-info=\"text/xml\"",
            body);
    assertThat(message.envelope()).isEqualTo(EMPTY.getBytes(StandardCharsets.UTF_8));
    assertThat(EnvelopeReader.outline(message.document()).kind()).isEqualTo(AnswerKind.EMPTY);
  }

  @Test
  void continuedStartUnquotedColonAndStarInTheContentIdAreUnderstood() {
    String body =
        "preamble\r\n--uuid:ab\r\nContent-Id: <other@x>\r\n\r\nzzz\r\n--uuid:ab\r\n"
            + "Content-Id: <rootpart*77@example.jaxws.sun.com>\r\nContent-Type:"
            + " application/xop+xml;charset=utf-8;\r\n type=\"text/xml\"\r\n\r\n"
            + EMPTY
            + "\r\n--uuid:ab--\r\nepilogue";
    SoapMessage message =
        parse(
            "Multipart/Related; start*0=\"<rootpart*77@exam\"; start*1=\"ple.jaxws.sun.com>\";"
                + " type=\"application/xop+xml\"; boundary=uuid:ab; start-info=\"text/xml\"",
            body);
    assertThat(message.envelope()).isEqualTo(EMPTY.getBytes(StandardCharsets.UTF_8));
    assertThat(message.partIds()).containsExactly("other@x");
  }

  @ParameterizedTest
  @EnumSource(MessageStyle.class)
  void whatTheWriterWritesIsReadBack(MessageStyle style) {
    byte[] signature = {1, 2, 3};
    byte[] content = new byte[5000];
    new Random(7).nextBytes(content);
    PrimaryContent primary =
        new PrimaryContent(
            XmlFragment.parse("<a xmlns='urn:x-test:a'/>"),
            Optional.empty(),
            List.of(AttachmentHeader.of("_1", "application/zip", signature)),
            List.of());
    byte[] envelope =
        new EnvelopeWriter(SmevVersion.V1_2)
            .sendRequest(
                new SendRequest(
                    RequestData.of(ID, XmlFragment.parse("<a xmlns='urn:x-test:a'/>"))
                        .withContent(primary),
                    List.of(new AttachmentContent("_1", Binary.of(content))),
                    Optional.empty()));
    HttpMessage http = new HttpMessageWriter(style).write(envelope);
    SoapMessage message =
        SoapMessage.parse(http.contentType(), http.body().octets(), MimeLimits.DEFAULT);
    assertThat(message.attachments())
        .containsExactly(new AttachmentContent("_1", Binary.of(content)));
    Element data = OperationReader.toBeSigned(message.document()).orElseThrow();
    assertThat(OperationReader.requestData(data).content().attachments())
        .containsExactly(AttachmentHeader.of("_1", "application/zip", signature));
    assertThat(message.partIds()).hasSize(style == MessageStyle.PLAIN ? 0 : 2);
  }

  @Test
  void thePercentEncodedReferenceFindsThePlainContentId() {
    SoapMessage message = withInclude("cid:a-1@urn%3A%2F%2Fx-artefacts", "a-1@urn://x-artefacts");
    Element pkcs7 =
        (Element) message.document().getElementsByTagNameNS("*", "SignaturePKCS7").item(0);
    assertThat(pkcs7.getTextContent()).isEqualTo("cGFydA==");
    assertThat(pkcs7.getElementsByTagName("*").getLength()).isZero();
  }

  @Test
  void anIncludeWithoutItsPartIsBroken() {
    code(() -> withInclude("cid:other", "a-1").document(), "XOP_BROKEN");
    code(() -> withInclude("http://localhost/x", "a-1").document(), "XOP_BROKEN");
  }

  @Test
  void onePartIncludedTwiceIsRefused() {
    String twice =
        "<soap:Envelope xmlns:soap='http://schemas.xmlsoap.org/soap/envelope/'><soap:Body><a><b>"
            + "<x:Include xmlns:x='http://www.w3.org/2004/08/xop/include' href='cid:p'/></b><c>"
            + "<x:Include xmlns:x='http://www.w3.org/2004/08/xop/include' href='cid:%70'/></c></a>"
            + "</soap:Body></soap:Envelope>";
    code(() -> multipart(twice, "p").document(), "XOP_BROKEN");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "cut before the end      | MIME_BROKEN       | --b~Content-ID: <r>~~x",
        "nothing at all          | MIME_BROKEN       | ''",
        "headers never end       | MIME_BROKEN       | --b~Content-ID: <r>~--b--",
        "header without a name   | MIME_BROKEN       | --b~: x~~y~--b--",
        "doubled Content-ID      | MIME_BROKEN       | --b~~x~--b~Content-ID: <p>~~y~--b~Content-ID: <p>~~z~--b--",
        "doubled root            | MIME_BROKEN       | --b~Content-ID: <r>~~x~--b~Content-ID: <r>~~y~--b--",
        "continued first header  | MIME_BROKEN       | --b~ x~~y~--b--",
        "no part                 | MIME_ROOT_MISSING | --b--",
        "quoted-printable        | MIME_BROKEN       | --b~Content-Transfer-Encoding: quoted-printable~~y~--b--",
        "another charset         | CHARSET_REFUSED   | --b~Content-Type: text/xml; charset=windows-1251~~y~--b--",
      })
  void brokenMimeIsRefusedWithACode(String name, String code, String body) {
    code(() -> parse("multipart/related; boundary=b", body.strip().replace("~", "\r\n")), code);
  }

  @Test
  void theStartThatNamesNoPartIsRefused() {
    code(
        () ->
            parse(
                "multipart/related; boundary=b; start=\"<q>\"",
                "--b\r\nContent-ID: <r>\r\n\r\nx\r\n--b--"),
        "MIME_ROOT_MISSING");
  }

  @Test
  void encodedParametersAreDecoded() {
    String body = "--b\r\nContent-ID: <rö>\r\n\r\nx\r\n--b--";
    for (String start :
        List.of("start*=utf-8''%3Cr%3E", "start*0*=utf-8''%3C; start*1=\"r>\"", "start=\"<r>\"")) {
      SoapMessage message =
          parse("multipart/related; boundary*=us-ascii'en'b; " + start, body.replace("rö", "r"));
      assertThat(message.envelope()).isEqualTo(new byte[] {'x'});
    }
  }

  @Test
  void unusableHeadersAreRefused() {
    code(() -> parse("multipart/related", "x"), "MIME_BROKEN");
    code(() -> parse("multipart/related; boundary=\"b", "x"), "MIME_BROKEN");
    code(() -> parse("multipart/related; boundary=b; boundary=c", "x"), "MIME_BROKEN");
    code(() -> parse("multipart/related; boundary=b; start*x=1; start*y=2", "x"), "MIME_BROKEN");
    code(() -> parse("text/xml; charset=utf-16", "x"), "CHARSET_REFUSED");
  }

  @Test
  void limitsAreKept() {
    MimeLimits tight = new MimeLimits(100, 2, 20);
    code(() -> SoapMessage.parse("text/xml", new byte[101], tight), "BODY_TOO_LARGE");
    byte[] three =
        "--b\r\n\r\n\r\n--b\r\n\r\n\r\n--b\r\n\r\n\r\n--b--".getBytes(StandardCharsets.UTF_8);
    code(() -> SoapMessage.parse("multipart/related; boundary=b", three, tight), "MIME_BROKEN");
    byte[] long1 =
        "--b\r\nContent-Type: application/xop+xml\r\n\r\n\r\n--b--"
            .getBytes(StandardCharsets.UTF_8);
    code(() -> SoapMessage.parse("multipart/related; boundary=b", long1, tight), "MIME_BROKEN");
  }

  @Test
  void manyBlankLinesAndDashesCostNoTime() {
    byte[] body = ("--b\r\n\r\n" + "\n-".repeat(6_000_000)).getBytes(StandardCharsets.UTF_8);
    long start = System.nanoTime();
    code(
        () ->
            SoapMessage.parse(
                "multipart/related; boundary=\"" + "-".repeat(60) + "\"", body, MimeLimits.DEFAULT),
        "MIME_BROKEN");
    assertThat(System.nanoTime() - start).isLessThan(3_000_000_000L);
  }

  private static SoapMessage withInclude(String href, String contentId) {
    return multipart(
        "<soap:Envelope xmlns:soap='http://schemas.xmlsoap.org/soap/envelope/'><soap:Body>"
            + "<a><SignaturePKCS7 xmlns='urn:b'><xop:Include"
            + " xmlns:xop='http://www.w3.org/2004/08/xop/include' href='"
            + href
            + "'/></SignaturePKCS7></a></soap:Body></soap:Envelope>",
        contentId);
  }

  private static SoapMessage multipart(String envelope, String contentId) {
    return parse(
        "multipart/related; boundary=b",
        "--b\r\n\r\n"
            + envelope
            + "\r\n--b\r\nContent-ID: <"
            + contentId
            + ">\r\n\r\npart\r\n--b--");
  }

  private static SoapMessage parse(String contentType, String body) {
    return SoapMessage.parse(
        contentType, body.getBytes(StandardCharsets.UTF_8), MimeLimits.DEFAULT);
  }

  private static void code(Runnable action, String code) {
    assertThatThrownBy(action::run)
        .isInstanceOfSatisfying(
            HubException.class, e -> assertThat(e.code()).as(e.getMessage()).isEqualTo(code));
  }
}
