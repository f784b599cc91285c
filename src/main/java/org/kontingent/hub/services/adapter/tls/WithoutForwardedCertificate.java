package org.kontingent.hub.services.adapter.tls;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A request without the headers in which gateways hand on a client certificate. */
final class WithoutForwardedCertificate extends HttpServletRequestWrapper {
  private static final Set<String> DROPPED =
      Set.of(
          "client-cert",
          "client-cert-chain",
          "x-client-cert",
          "x-client-certificate",
          "x-forwarded-client-cert",
          "x-forwarded-tls-client-cert",
          "x-forwarded-tls-client-cert-info",
          "x-ssl-cert",
          "x-ssl-client-cert",
          "x-ssl-client-dn",
          "x-ssl-client-s-dn",
          "x-ssl-client-verify",
          "x-arr-clientcert",
          "x-amzn-mtls-clientcert",
          "ssl_client_cert");

  WithoutForwardedCertificate(HttpServletRequest request) {
    super(request);
  }

  private static boolean isDropped(String name) {
    return DROPPED.contains(name.toLowerCase(Locale.ROOT));
  }

  @Override
  public String getHeader(String name) {
    return isDropped(name) ? null : super.getHeader(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return isDropped(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
  }

  @Override
  public Enumeration<String> getHeaderNames() {
    List<String> names = Collections.list(super.getHeaderNames());
    names.removeIf(WithoutForwardedCertificate::isDropped);
    return Collections.enumeration(names);
  }
}
