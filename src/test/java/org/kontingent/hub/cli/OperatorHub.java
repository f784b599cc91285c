package org.kontingent.hub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.kontingent.hub.lanes.LaneRulebook;
import org.kontingent.hub.lanes.LaneRules;
import org.kontingent.hub.lanes.Lanes;
import org.kontingent.hub.lanes.adapter.JdbcLanes;
import org.kontingent.hub.testing.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A whole hub on H2 with an operator, a security officer and a school registered, asked as each of
 * them over mutual TLS.
 */
final class OperatorHub implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final TestDatabase database = TestDatabase.h2();
  private final SampleMaterial samples = SampleMaterial.unpack();
  private final HubServer hub;

  OperatorHub() throws Exception {
    hub = HubServer.start(arguments(), "demo");
    register("OPERATOR", "OPR", "operator");
    register("SECURITY", "SEC", "steward");
    register("SCHOOL", "SYS", "school-1");
  }

  TestDatabase database() {
    return database;
  }

  SampleMaterial samples() {
    return samples;
  }

  int consolePort() {
    return hub.consolePort();
  }

  private List<String> arguments() {
    return List.of(
        "--hub.database.url=" + database.jdbcUrl(),
        "--hub.database.user=sa",
        "--hub.console.port=0",
        "--hub.soap.port=0",
        "--hub.intake.measure-every=100ms",
        "--hub.lanes.of.[out/test/shallow].most-waiting=3",
        "--hub.exchange.address=http://127.0.0.1:1/smev/v1.2/ws",
        "--hub.exchange.trusted-certificates=" + samples.file("gost/exchange.pem"),
        "--hub.exchange.key.file=" + samples.file("gost/hub.p12"),
        "--hub.exchange.key.password-file=" + samples.file("password.txt"),
        "--hub.journal.master-key-file=" + samples.file("journal.key"),
        "--hub.soap.tls.certificate=" + samples.file("tls/hub.pem"),
        "--hub.soap.tls.private-key=" + samples.file("tls/hub.key.pem"),
        "--hub.soap.tls.trust=" + samples.file("trust/tls-authority.pem"));
  }

  void register(String mnemonic, String role, String identity) throws Exception {
    Terminal quiet =
        new Terminal(System.in, new PrintStream(OutputStream.nullOutputStream()), System.err);
    java.nio.file.Path certificate = Files.createTempFile("certificate", ".pem");
    try (InputStream sample = resource("tls/" + identity + ".pem")) {
      Files.write(certificate, sample.readAllBytes());
      assertThat(
              Main.run(
                  new String[] {
                    "register-system",
                    "--mnemonic=" + mnemonic,
                    "--role=" + role,
                    "--organisation=Министерство",
                    "--cert=" + certificate,
                    "--hub.database.url=" + database.jdbcUrl(),
                    "--hub.database.user=sa"
                  },
                  quiet))
          .isEqualTo(ExitCode.DONE);
    } finally {
      Files.delete(certificate);
    }
  }

  private static InputStream resource(String name) {
    return OperatorHub.class.getResourceAsStream("/certs-sample/" + name);
  }

  HttpResponse<String> get(String identity, String path) throws Exception {
    return send(identity, HttpRequest.newBuilder(uri(path)).GET());
  }

  HttpResponse<String> post(String identity, String path, String body) throws Exception {
    return send(
        identity,
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  URI uri(String path) {
    return URI.create("https://localhost:" + hub.soapPort() + path);
  }

  HttpResponse<String> send(String identity, HttpRequest.Builder request) throws Exception {
    char[] password = samples.password();
    KeyStore own = KeyStore.getInstance("PKCS12");
    try (InputStream file = resource("tls/" + identity + ".p12")) {
      own.load(file, password);
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(own, password);
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    try (InputStream file = resource("trust/tls-authority.pem")) {
      trusted.setCertificateEntry(
          "authority", CertificateFactory.getInstance("X.509").generateCertificate(file));
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return HttpClient.newBuilder()
        .sslContext(tls)
        .version(HttpClient.Version.HTTP_1_1)
        .build()
        .send(
            request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() {
    hub.close();
    samples.close();
    database.close();
  }

  /** The lanes of its database, as another node has them. */
  Lanes lanes() {
    return new JdbcLanes(
        database.dataSource(),
        database.transactions(),
        Clock.systemUTC(),
        LaneRulebook.same(LaneRules.DEFAULT),
        (lane, code, count) -> {},
        new Random(1),
        "test-node");
  }

  /** What operators did to it, by the log of their actions. */
  List<Map<String, Object>> actions(String target) {
    return new JdbcTemplate(database.dataSource())
        .queryForList("SELECT * FROM operator_action WHERE target LIKE ?", "%" + target + "%");
  }

  static JsonNode json(HttpResponse<String> answer) throws Exception {
    return JSON.readTree(answer.body());
  }
}
