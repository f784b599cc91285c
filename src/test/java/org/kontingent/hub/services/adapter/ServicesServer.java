package org.kontingent.hub.services.adapter;

import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.sql.DataSource;
import org.kontingent.hub.access.CallerRole;
import org.kontingent.hub.access.RegisterSystem;
import org.kontingent.hub.access.SystemMnemonic;
import org.kontingent.hub.access.adapter.AccessConfiguration;
import org.kontingent.hub.platform.CertificateThumbprint;
import org.kontingent.hub.platform.IntakeGate;
import org.kontingent.hub.platform.IntakeObstacle;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.platform.adapter.SpringTransactions;
import org.kontingent.hub.registry.adapter.RegistryConfiguration;
import org.kontingent.hub.services.AcceptedCall;
import org.kontingent.hub.services.KeepAcceptedCalls;
import org.kontingent.hub.services.adapter.tls.SoapConnector;
import org.kontingent.hub.testing.TestDatabase;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.PlatformTransactionManager;

/** The services on real sockets with sample certificates, a fake registry behind them. */
final class ServicesServer implements AutoCloseable {
  static final String SCHOOL_1 = "RO61SCH01";
  static final String SCHOOL_2 = "RO61SCH02";
  static final String FEDERAL = "FEDSEG";
  static final String ORGANISATION = "61-0001";

  private final TestDatabase database = TestDatabase.h2();
  private final ConfigurableApplicationContext context;

  /** With a fake registry behind the services. */
  ServicesServer() {
    this(FakeApp.class);
  }

  private ServicesServer(Class<?> app) {
    SpringApplicationBuilder builder =
        new SpringApplicationBuilder(app)
            .initializers(
                starting -> starting.getBeanFactory().registerSingleton("testDatabase", database))
            .properties(
                "spring.config.name=services-test",
                "server.port=0",
                "server.address=127.0.0.1",
                "hub.soap.port=0",
                "hub.soap.tls.certificate=classpath:certs-sample/tls/hub.pem",
                "hub.soap.tls.private-key=classpath:certs-sample/tls/hub.key.pem",
                "hub.soap.tls.trust=classpath:certs-sample/trust/tls-authority.pem",
                "spring.main.banner-mode=off");
    context = builder.run();
    register(SCHOOL_1, CallerRole.SYS, ORGANISATION, "school-1");
    register(SCHOOL_2, CallerRole.SYS, "61-0002", "school-2");
    register(FEDERAL, CallerRole.FED, "Федеральный сегмент", "federal");
  }

  /** With the registry as it is on duty. */
  static ServicesServer withRegistry() {
    return new ServicesServer(RegistryApp.class);
  }

  <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  private void register(String mnemonic, CallerRole role, String organisation, String identity) {
    context
        .getBean(RegisterSystem.class)
        .register(
            new SystemMnemonic(mnemonic),
            organisation,
            role,
            CertificateThumbprint.of(certificate("tls/" + identity)));
  }

  FakeRegistry registry() {
    return context.getBean(FakeRegistry.class);
  }

  int tlsPort() {
    return context.getBean(SoapConnector.class).port();
  }

  int plainPort() {
    return ((WebServerApplicationContext) context).getWebServer().getPort();
  }

  String url(String service) {
    return "https://localhost:" + tlsPort() + "/ws/" + service;
  }

  List<Map<String, Object>> accessLog() {
    return new JdbcTemplate(database.dataSource())
        .queryForList("SELECT * FROM access_log ORDER BY logged_at, request_id");
  }

  /** The rows a piece of work added. */
  List<Map<String, Object>> accessLogOf(Runnable work) {
    List<Object> before = accessLog().stream().map(row -> row.get("REQUEST_ID")).toList();
    work.run();
    return accessLog().stream().filter(row -> !before.contains(row.get("REQUEST_ID"))).toList();
  }

  JdbcTemplate jdbc() {
    return new JdbcTemplate(database.dataSource());
  }

  /** Posts an envelope as SOAP 1.1 with the certificate of this name. */
  Reply post(String identity, String service, String envelope) {
    return post(identity, service, envelope, "text/xml; charset=UTF-8");
  }

  Reply post(String identity, String service, String envelope, String contentType) {
    return send(
        identity,
        HttpRequest.newBuilder(URI.create(url(service)))
            .header("Content-Type", contentType)
            .header("SOAPAction", "\"\"")
            .POST(HttpRequest.BodyPublishers.ofString(envelope)));
  }

  Reply send(String identity, HttpRequest.Builder request) {
    return sendTo(identity, request);
  }

  /** A server of its own process; says its TLS port and stays. */
  public static void main(String[] args) throws InterruptedException {
    ServicesServer server = new ServicesServer();
    System.out.println("port " + server.tlsPort());
    System.out.flush();
    Thread.currentThread().join();
  }

  static Reply sendTo(String identity, HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          client(identity)
              .send(
                  request.timeout(Duration.ofSeconds(60)).build(),
                  HttpResponse.BodyHandlers.ofString());
      return new Reply(
          response.statusCode(),
          response.headers().firstValue("Content-Type").orElse(""),
          response.body());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static HttpClient client(String identity) {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .sslContext(tls(identity))
        .build();
  }

  /** TLS with the sample certificate of this name, or with none for null. */
  static SSLContext tls(String identity) {
    try {
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      char[] password = resource("password.txt").strip().toCharArray();
      if (identity != null) {
        try (InputStream file = open(identity + ".p12")) {
          store.load(file, password);
        }
      }
      keys.init(store, password);
      KeyStore trust = KeyStore.getInstance("PKCS12");
      trust.load(null, null);
      trust.setCertificateEntry("authority", certificate("trust/tls-authority"));
      TrustManagerFactory trusted =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trusted.init(trust);
      SSLContext tls = SSLContext.getInstance("TLS");
      tls.init(keys.getKeyManagers(), trusted.getTrustManagers(), null);
      return tls;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static X509Certificate certificate(String name) {
    try (InputStream file = open(name + ".pem")) {
      return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(file);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream file = open(name)) {
      return new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  private static InputStream open(String name) {
    return ServicesServer.class.getResourceAsStream("/certs-sample/" + name);
  }

  @Override
  public void close() {
    context.close();
    database.close();
  }

  /** The journal's place: what was handed over as evidence. */
  static final class KeptCalls implements KeepAcceptedCalls {
    final List<AcceptedCall> calls = new CopyOnWriteArrayList<>();

    @Override
    public void keep(AcceptedCall call) {
      calls.add(call);
    }
  }

  record Reply(int status, String contentType, String body) {
    String faultCode() {
      return between("<t:code>", "</t:code>");
    }

    String between(String before, String after) {
      int start = body.indexOf(before);
      int end = body.indexOf(after, start);
      return start < 0 || end < 0 ? "" : body.substring(start + before.length(), end);
    }
  }

  @Configuration(proxyBeanMethods = false)
  @Import({AccessConfiguration.class, ServicesConfiguration.class})
  @ImportAutoConfiguration(ServletWebServerFactoryAutoConfiguration.class)
  static class App {
    @Bean
    KeptCalls keptCalls() {
      return new KeptCalls();
    }

    @Bean
    DataSource dataSource(TestDatabase database) {
      return database.dataSource();
    }

    @Bean
    Clock clock() {
      return Clock.systemUTC();
    }

    @Bean
    Obstacle obstacle() {
      return new Obstacle();
    }

    @Bean
    IntakeGate intakeGate(Obstacle obstacle) {
      return new IntakeGate(List.of(obstacle));
    }
  }

  /** Closes the intake when a test says so. */
  static final class Obstacle implements IntakeObstacle {
    volatile String code;

    @Override
    public Optional<String> code() {
      return Optional.ofNullable(code);
    }
  }

  @Configuration(proxyBeanMethods = false)
  @Import(App.class)
  static class FakeApp {
    @Bean
    Transactions transactions(TestDatabase database) {
      return database.transactions();
    }

    @Bean
    FakeRegistry fakeRegistry() {
      return new FakeRegistry();
    }
  }

  @Configuration(proxyBeanMethods = false)
  @Import({App.class, RegistryConfiguration.class})
  static class RegistryApp {
    @Bean
    LocalContainerEntityManagerFactoryBean entityManagerFactory(DataSource dataSource) {
      LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
      factory.setDataSource(dataSource);
      factory.setPackagesToScan("org.kontingent.hub.registry.adapter");
      factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
      factory.setJpaPropertyMap(Map.of("hibernate.jdbc.time_zone", "UTC"));
      return factory;
    }

    @Bean
    PlatformTransactionManager transactionManager(EntityManagerFactory factory) {
      return new JpaTransactionManager(factory);
    }

    @Bean
    Transactions transactions(PlatformTransactionManager manager) {
      return new SpringTransactions(manager);
    }
  }
}
