package org.kontingent.hub.services.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontingent.hub.services.adapter.ServicesServer.SCHOOL_1;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.services.adapter.ServicesServer.Reply;

/** What is served at the addresses of the services, and what is not. */
class PublishedAddressTest extends RefusalScene {
  @Test
  void soap12IsAnsweredInSoap12() {
    String soap12 = "http://www.w3.org/2003/05/soap-envelope";
    Reply answer =
        server.post(
            "tls/school-1",
            "school",
            Requests.capabilities(Requests.header(SCHOOL_1))
                .replace("http://schemas.xmlsoap.org/soap/envelope/", soap12),
            "application/soap+xml; charset=UTF-8");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.contentType()).startsWith("application/soap+xml");
    assertThat(answer.body()).contains(soap12);
    Reply fault =
        server.post("tls/school-1", "school", "nothing", "application/soap+xml; charset=UTF-8");
    assertThat(fault.status()).isEqualTo(400);
    assertThat(fault.body()).contains(soap12, ":Sender", "NOT_XML");
  }

  @Test
  void onlyPostAndTheContractAreServedAndEachPortKeepsItsPaths() {
    assertThat(get("https://localhost:" + server.tlsPort() + "/ws/school").status()).isEqualTo(405);
    assertThat(get("https://localhost:" + server.tlsPort() + "/ws").status()).isEqualTo(405);
    assertThat(get("https://localhost:" + server.tlsPort() + "/actuator/health").status())
        .isEqualTo(404);
    assertThat(get("http://localhost:" + server.plainPort() + "/ws/school?wsdl").status())
        .isEqualTo(404);
    assertThat(get("http://localhost:" + server.plainPort() + "/%77s/school?wsdl").status())
        .isGreaterThanOrEqualTo(400);
    assertThat(get("http://localhost:" + server.plainPort() + "/x/../ws/school?wsdl").status())
        .isGreaterThanOrEqualTo(400);
  }

  @Test
  void publishedContractIsWholeAndNamesItsOwnAddress() {
    for (String service : List.of("school", "federal")) {
      Reply wsdl = get(server.url(service) + "?wsdl");
      assertThat(wsdl.status()).isEqualTo(200);
      assertThat(wsdl.body())
          .contains("location=\"" + server.url(service) + "\"")
          .doesNotContain("localhost:8443");
      java.util.regex.Matcher imports =
          java.util.regex.Pattern.compile("schemaLocation=\"([^\"]+)\"").matcher(wsdl.body());
      int found = 0;
      while (imports.find()) {
        Reply schema = get(imports.group(1).replace("&amp;", "&"));
        assertThat(schema.status()).isEqualTo(200);
        assertThat(schema.body()).contains("targetNamespace=\"urn:x-kontingent:");
        found++;
      }
      assertThat(found).isEqualTo(2);
    }
  }

  @Test
  void nothingButTheContractIsReadThroughItsAddress() {
    for (String query :
        List.of(
            "xsd=../access/matrix.txt",
            "xsd=access/matrix.txt",
            "xsd=/etc/hostname",
            "xsd=file:/etc/hostname",
            "wsdl=../access/matrix.txt",
            "wsdl=file:/etc/hostname",
            "xsd=",
            "xsd=%00")) {
      Reply reply = get(server.url("school") + "?" + query);
      assertThat(reply.status()).as(query + reply.body()).isGreaterThanOrEqualTo(400);
      assertThat(reply.body())
          .as(query)
          .doesNotContain("GetCapabilities |", "Exception", "\tat ", "<html");
    }
  }

  private static Reply get(String url) {
    return server.send("tls/school-1", HttpRequest.newBuilder(URI.create(url)).GET());
  }
}
