package org.kontingent.hub.services.adapter.tls;

import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.kontingent.hub.services.adapter.SoapSettings;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/**
 * The second port of the server: TLS 1.2 and 1.3, and a certificate of a trusted authority from
 * everyone who connects.
 */
public final class SoapConnector
    implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
  private static final int READ_TIMEOUT_MILLIS = 20_000;
  private static final int MOST_CONNECTIONS = 500;

  private final SoapSettings settings;
  private final TlsMaterial material;
  private volatile Connector connector;

  public SoapConnector(SoapSettings settings, TlsMaterial material) {
    this.settings = settings;
    this.material = material;
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    connector = new Connector(new Http11NioProtocol());
    connector.setPort(settings.port());
    connector.setScheme("https");
    connector.setSecure(true);
    connector.setProperty("address", settings.address());
    connector.setProperty("connectionTimeout", Integer.toString(READ_TIMEOUT_MILLIS));
    connector.setProperty("maxConnections", Integer.toString(MOST_CONNECTIONS));
    Http11NioProtocol protocol = (Http11NioProtocol) connector.getProtocolHandler();
    protocol.setSSLEnabled(true);
    protocol.addSslHostConfig(tls());
    factory.addAdditionalTomcatConnectors(connector);
  }

  /** The port listened on, once the server has started; -1 before. */
  public int port() {
    return connector == null ? -1 : connector.getLocalPort();
  }

  private SSLHostConfig tls() {
    SSLHostConfig host = new SSLHostConfig();
    host.setProtocols("TLSv1.2+TLSv1.3");
    host.setCertificateVerification("required");
    host.setTrustStore(material.trust());
    SSLHostConfigCertificate own =
        new SSLHostConfigCertificate(host, SSLHostConfigCertificate.Type.UNDEFINED);
    own.setCertificateKeystore(material.keys());
    own.setCertificateKeystorePassword(material.keyPassword());
    own.setCertificateKeyPassword(material.keyPassword());
    host.addCertificate(own);
    return host;
  }
}
