package org.kontingent.hub.services.adapter.tls;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class FrontDoorTest {
  private final FrontDoor door = new FrontDoor(() -> 8443);

  private static MockHttpServletRequest request(int port, String method, String path) {
    MockHttpServletRequest request = new MockHttpServletRequest(method, path);
    request.setServletPath(path);
    request.setLocalPort(port);
    return request;
  }

  private int status(MockHttpServletRequest request) throws Exception {
    MockHttpServletResponse response = new MockHttpServletResponse();
    door.doFilter(request, response, new MockFilterChain());
    return response.getStatus();
  }

  @Test
  void eachPortServesItsOwnPathsOnly() throws Exception {
    assertThat(status(request(8443, "POST", "/ws/school"))).isEqualTo(200);
    assertThat(status(request(8080, "POST", "/ws/school"))).isEqualTo(404);
    assertThat(status(request(8443, "GET", "/api/operator/queues"))).isEqualTo(200);
    assertThat(status(request(8080, "GET", "/api/operator"))).isEqualTo(404);
    assertThat(status(request(8443, "GET", "/"))).isEqualTo(404);
    assertThat(status(request(8443, "GET", "/wsx"))).isEqualTo(404);
    assertThat(status(request(8080, "GET", "/"))).isEqualTo(200);
    assertThat(status(request(8443, "DELETE", "/ws/school"))).isEqualTo(405);
  }

  @Test
  void forwardedClientCertificateIsDroppedWhoeverSendsIt() throws Exception {
    MockHttpServletRequest request = request(8443, "POST", "/ws/school");
    List<String> forged =
        List.of("X-Client-Cert", "X-SSL-CLIENT-CERT", "Client-Cert", "x-forwarded-client-cert");
    forged.forEach(name -> request.addHeader(name, "forged"));
    request.addHeader("SOAPAction", "kept");
    MockFilterChain chain = new MockFilterChain();
    door.doFilter(request, new MockHttpServletResponse(), chain);
    HttpServletRequest seen = (HttpServletRequest) chain.getRequest();
    assertThat(Collections.list(seen.getHeaderNames())).containsExactly("SOAPAction");
    assertThat(seen.getHeader("SOAPAction")).isEqualTo("kept");
    assertThat(forged)
        .allSatisfy(
            name -> {
              assertThat(seen.getHeader(name)).isNull();
              assertThat(Collections.list(seen.getHeaders(name))).isEmpty();
            });
  }
}
