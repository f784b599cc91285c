package org.kontingent.hub.services.adapter.tls;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;

/**
 * Which paths stand on which port: {@code /ws} and {@code /api/operator} on the mutual TLS port
 * only, everything else on the other one only. Headers in which a gateway would hand on a client
 * certificate are dropped: nobody is trusted to send them yet.
 */
public final class FrontDoor extends HttpFilter {
  private static final long serialVersionUID = 1L;

  /** The published contract and the schemas it imports; nothing else is read by address. */
  private static final Pattern CONTRACT =
      Pattern.compile("(?i:wsdl)|xsd=\\.\\./xsd/kontingent/(types|school|federal)-1\\.0\\.xsd");

  private final transient IntSupplier tlsPort;

  public FrontDoor(IntSupplier tlsPort) {
    this.tlsPort = Objects.requireNonNull(tlsPort);
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = decodedPath(request);
    boolean tls = request.getLocalPort() == tlsPort.getAsInt();
    if (tls != isForTls(path)) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    if (isUnder(path, "/ws") && !isSoap(request)) {
      response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
      response.setHeader("Allow", "POST");
      return;
    }
    chain.doFilter(new WithoutForwardedCertificate(request), response);
  }

  /** The path as servlets are chosen by it, so that no way of writing it leads past us. */
  private static String decodedPath(HttpServletRequest request) {
    String rest = request.getPathInfo();
    return rest == null ? request.getServletPath() : request.getServletPath() + rest;
  }

  private static boolean isForTls(String path) {
    return isUnder(path, "/ws") || isUnder(path, "/api/operator");
  }

  private static boolean isUnder(String path, String folder) {
    return path.equals(folder) || path.startsWith(folder + "/");
  }

  private static boolean isSoap(HttpServletRequest request) {
    if (request.getMethod().equals("POST")) {
      return true;
    }
    return request.getMethod().equals("GET") && isContract(request.getQueryString());
  }

  private static boolean isContract(String query) {
    try {
      return query != null
          && CONTRACT.matcher(URLDecoder.decode(query, StandardCharsets.UTF_8)).matches();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
