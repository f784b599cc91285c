package org.kontingent.hub.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kontingent.hub.signature.adapter.sample.MakeSampleCertificates;

class SampleCertificatesTest {
  private static final Path HOME = Path.of("certs-sample");
  private static final Provider BC = new BouncyCastleProvider();

  static List<Path> certificates() throws Exception {
    return files(".pem").filter(path -> !path.toString().endsWith(".key.pem")).toList();
  }

  static List<Path> stores() throws Exception {
    return files(".p12").toList();
  }

  @ParameterizedTest
  @MethodSource("certificates")
  void everyCertificateHereIsKnownAsASampleByMarkAndByKey(Path file) throws Exception {
    for (CertificateFactory factory : factories()) {
      X509Certificate certificate = read(factory, file);
      assertThat(SampleCertificates.isSample(certificate)).isTrue();
      assertThat(SampleCertificates.isSample(certificate.getPublicKey()))
          .as("listed by its key, read by %s", factory.getProvider())
          .isTrue();
    }
  }

  @Test
  void anotherCertificateOfASampleKeyIsASampleToo() throws Exception {
    KeyStore store = open(HOME.resolve("tls/hub.p12"), KeyStore.getInstance("PKCS12"));
    KeyPair keys =
        new KeyPair(
            store.getCertificate("hub").getPublicKey(),
            (java.security.PrivateKey) store.getKey("hub", "sample".toCharArray()));
    assertThat(SampleCertificates.isSample(selfSigned(keys))).isTrue();
  }

  @Test
  void aCertificateOfAnotherKeyIsNotASample() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    assertThat(SampleCertificates.isSample(selfSigned(generator.generateKeyPair()))).isFalse();
  }

  @ParameterizedTest
  @MethodSource("stores")
  void everyKeyStoreOpensWithBouncyCastleAndItsKeyFitsTheCertificate(Path file) throws Exception {
    KeyStore store = open(file, KeyStore.getInstance("PKCS12", BC));
    String alias = alias(file);
    Key key = store.getKey(alias, "sample".toCharArray());
    X509Certificate certificate = (X509Certificate) store.getCertificate(alias);
    Signature signature = Signature.getInstance(algorithm(certificate), BC);
    signature.initSign((java.security.PrivateKey) key);
    signature.update(new byte[] {1, 2, 3});
    byte[] value = signature.sign();
    signature.initVerify(certificate.getPublicKey());
    signature.update(new byte[] {1, 2, 3});
    assertThat(signature.verify(value)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("stores")
  void everyTlsKeyStoreOpensWithThePlainJdk(Path file) throws Exception {
    if (file.toString().contains("tls")) {
      KeyStore store = open(file, KeyStore.getInstance("PKCS12", "SunJSSE"));
      assertThat(store.getKey(alias(file), "sample".toCharArray())).isNotNull();
    }
  }

  @ParameterizedTest
  @MethodSource("certificates")
  void onlyTheExpiredOneIsNotValidForThirtyYears(Path file) throws Exception {
    X509Certificate certificate = read(CertificateFactory.getInstance("X.509", BC), file);
    assertThat(certificate.getNotBefore())
        .isEqualTo(Date.from(Instant.parse("2026-01-01T00:00:00Z")));
    String end = file.endsWith("gost/expired.pem") ? "2026-02-01" : "2056-01-01";
    assertThat(certificate.getNotAfter()).isEqualTo(Date.from(Instant.parse(end + "T00:00:00Z")));
  }

  @Test
  void theServersCertificateNamesTheLoopbackAddresses() throws Exception {
    X509Certificate hub =
        read(CertificateFactory.getInstance("X.509"), HOME.resolve("tls/hub.pem"));
    assertThat(hub.getSubjectAlternativeNames())
        .extracting(name -> name.get(1).toString())
        .contains("localhost", "127.0.0.1");
  }

  @Test
  void theGeneratorMakesTheSameFilesAsThoseShipped(@TempDir Path fresh) throws Exception {
    new MakeSampleCertificates().writeTo(fresh);
    assertThat(names(fresh)).isEqualTo(names(HOME));
    X509Certificate made =
        read(CertificateFactory.getInstance("X.509", BC), fresh.resolve("gost/hub.pem"));
    assertThat(SampleCertificates.isSample(made))
        .as("marked, though its key is not listed")
        .isTrue();
    assertThat(SampleCertificates.isSample(made.getPublicKey())).isFalse();
  }

  private static List<String> names(Path home) throws Exception {
    try (Stream<Path> all = Files.walk(home)) {
      return all.filter(Files::isRegularFile)
          .map(path -> home.relativize(path).toString())
          .filter(name -> !name.equals("README.md"))
          .sorted()
          .toList();
    }
  }

  private static X509Certificate selfSigned(KeyPair keys) throws Exception {
    X500Name name = new X500Name("CN=somebody");
    return new JcaX509CertificateConverter()
        .getCertificate(
            new JcaX509v3CertificateBuilder(
                    name,
                    java.math.BigInteger.TWO,
                    Date.from(Instant.EPOCH),
                    Date.from(Instant.parse("2100-01-01T00:00:00Z")),
                    name,
                    keys.getPublic())
                .build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
  }

  private static String algorithm(X509Certificate certificate) {
    String name = certificate.getPublicKey().getAlgorithm();
    if (name.equals("EC")) {
      return "SHA256withECDSA";
    }
    boolean wide = certificate.getPublicKey().getEncoded().length > 120;
    return "ECGOST3410-2012-" + (wide ? 512 : 256);
  }

  private static String alias(Path file) {
    return file.getFileName().toString().replace(".p12", "");
  }

  private static KeyStore open(Path file, KeyStore store) throws Exception {
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, "sample".toCharArray());
    }
    return store;
  }

  private static List<CertificateFactory> factories() throws Exception {
    return List.of(
        CertificateFactory.getInstance("X.509", BC),
        CertificateFactory.getInstance("X.509", "SUN"));
  }

  private static X509Certificate read(CertificateFactory factory, Path file) throws Exception {
    try (InputStream in = Files.newInputStream(file)) {
      return (X509Certificate) factory.generateCertificate(in);
    }
  }

  private static Stream<Path> files(String end) throws Exception {
    try (Stream<Path> all = Files.walk(HOME)) {
      return all.filter(path -> path.toString().endsWith(end)).sorted().toList().stream();
    }
  }
}
