package org.kontingent.hub.signature.adapter.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kontingent.hub.signature.adapter.trust.Certified.certified;

import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.HexFormat;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.pkcs.jcajce.JcaPKCS8EncryptedPrivateKeyInfoBuilder;
import org.bouncycastle.pkcs.jcajce.JcePKCSPBEOutputEncryptorBuilder;
import org.bouncycastle.util.io.pem.PemObject;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.signature.GostAlgorithm;
import org.kontingent.hub.signature.KeyLocation;
import org.kontingent.hub.signature.SigningKey;
import org.kontingent.hub.signature.adapter.trust.Certified;

class KeyFilesTest {
  private static final BouncyCastleProvider BC = new BouncyCastleProvider();
  private static final Path GOST = Path.of("certs-sample/gost");
  private static final byte[] OCTETS = {1, 2, 3};
  private static final char[] SECRET = "пароль-7".toCharArray();

  @TempDir Path home;

  @ParameterizedTest
  @ValueSource(strings = {"hub", "hub-512", "exchange", "zags", "expired", "foreign"})
  void sampleKeysSignAndBouncyCastleVerifies(String name) throws Exception {
    KeyLocation pkcs12 = KeyLocation.of(GOST.resolve(name + ".p12")).withPassword(sample());
    KeyLocation pem =
        KeyLocation.of(GOST.resolve(name + ".key.pem"))
            .withCertificate(GOST.resolve(name + ".pem"));
    for (KeyLocation location : new KeyLocation[] {pkcs12, pem}) {
      SigningKey key = new KeyFiles().open(location);
      assertThat(verifies(key)).isTrue();
      assertThat(key.algorithm())
          .isEqualTo(
              name.endsWith("512") ? GostAlgorithm.GOST_2012_512 : GostAlgorithm.GOST_2012_256);
    }
  }

  @Test
  void aKeyAndItsCertificateInOnePemFileAreEnoughWhateverTheOrder() throws Exception {
    String key = Files.readString(GOST.resolve("hub.key.pem"));
    String own = Files.readString(GOST.resolve("hub.pem"));
    String other = Files.readString(GOST.resolve("authority.pem"));
    Path file = Files.writeString(home.resolve("all.pem"), "note\n" + other + key + own);
    assertThat(verifies(new KeyFiles().open(KeyLocation.of(file)))).isTrue();
  }

  @Test
  void anEncryptedPemKeyOpensWithItsPasswordOnly() throws Exception {
    Certified signer = certified("signer").bySelf();
    Path file = home.resolve("encrypted.pem");
    Files.writeString(file, encryptedPem(signer) + pem("CERTIFICATE", signer));
    KeyLocation location = KeyLocation.of(file);
    assertThat(verifies(new KeyFiles().open(location.withPassword(SECRET)))).isTrue();
    refused("KEY_PASSWORD_MISSING", () -> new KeyFiles().open(location));
    refused("KEY_PASSWORD_WRONG", () -> new KeyFiles().open(location.withPassword(sample())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PKCS12", "PKCS12-3DES-3DES"})
  void keyStoresOldAndNewOpenWithARussianPassword(String type) throws Exception {
    Certified signer = certified("signer").bySelf();
    Path file = store(type, SECRET, "signer", signer);
    KeyLocation location = KeyLocation.of(file);
    assertThat(verifies(new KeyFiles().open(location.withPassword(SECRET)))).isTrue();
    refused("KEY_PASSWORD_WRONG", () -> new KeyFiles().open(location.withPassword(sample())));
    refused("KEY_PASSWORD_MISSING", () -> new KeyFiles().open(location));
  }

  @Test
  void amongSeveralKeysTheAliasDecides() throws Exception {
    Certified first = certified("first").bySelf();
    Certified second = certified("second").bySelf();
    KeyStore store = KeyStore.getInstance("PKCS12", BC);
    store.load(null, null);
    add(store, "First", first);
    add(store, "second", second);
    KeyLocation location = KeyLocation.of(write(store, SECRET)).withPassword(SECRET);
    assertThat(new KeyFiles().open(location.withAlias("first")).certificate())
        .isEqualTo(first.certificate());
    assertThat(new KeyFiles().open(location.withAlias("second")).certificate())
        .isEqualTo(second.certificate());
    refused("KEY_AMBIGUOUS", () -> new KeyFiles().open(location));
    refused("KEY_NOT_FOUND", () -> new KeyFiles().open(location.withAlias("third")));
  }

  @Test
  void anOldKeyOf2001StillSigns() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("ECGOST3410", BC);
    generator.initialize(new ECGenParameterSpec("GostR3410-2001-CryptoPro-XchA"));
    Certified root = certified("root").asAuthority().bySelf();
    Certified old = certified("old").withKeys(generator.generateKeyPair()).by(root);
    SigningKey key =
        new KeyFiles()
            .open(
                KeyLocation.of(store("PKCS12-3DES-3DES", SECRET, "old", old)).withPassword(SECRET));
    assertThat(key.algorithm()).isEqualTo(GostAlgorithm.GOST_2001);
    assertThat(verifies(key)).isTrue();
  }

  @Test
  void aCertificateOfAnotherKeyIsAMismatch() {
    refused(
        "KEY_CERTIFICATE_MISMATCH",
        () ->
            new KeyFiles()
                .open(
                    KeyLocation.of(GOST.resolve("hub.key.pem"))
                        .withCertificate(GOST.resolve("zags.pem"))));
    refused(
        "CERTIFICATE_NOT_FOUND",
        () -> new KeyFiles().open(KeyLocation.of(GOST.resolve("hub.key.pem"))));
    refused("KEY_NOT_FOUND", () -> new KeyFiles().open(KeyLocation.of(GOST.resolve("hub.pem"))));
  }

  @Test
  void aKeyForTlsIsNotAGostKey() {
    refused(
        "KEY_UNSUPPORTED",
        () ->
            new KeyFiles()
                .open(KeyLocation.of(Path.of("certs-sample/tls/hub.p12")).withPassword(sample())));
  }

  @Test
  void aKeyOnAnUnknownCurveIsCalledByItsParameterSet() throws Exception {
    PrivateKeyInfo info =
        new PrivateKeyInfo(
            new AlgorithmIdentifier(
                new ASN1ObjectIdentifier(GostAlgorithm.GOST_2012_256.keyOid()),
                new DERSequence(new ASN1ObjectIdentifier("1.2.643.2.2.35.0"))),
            new DEROctetString(new byte[32]));
    Path file = Files.writeString(home.resolve("odd.pem"), pem("PRIVATE KEY", info.getEncoded()));
    assertThatThrownBy(() -> new KeyFiles().open(KeyLocation.of(file)))
        .hasMessageContaining("unsupported parameter set 1.2.643.2.2.35.0");
  }

  @Test
  void aZeroKeyIsRefused() throws Exception {
    PrivateKeyInfo info =
        new PrivateKeyInfo(
            new AlgorithmIdentifier(
                new ASN1ObjectIdentifier(GostAlgorithm.GOST_2012_256.keyOid()),
                new DERSequence(new ASN1ObjectIdentifier("1.2.643.2.2.36.0"))),
            new DEROctetString(new byte[32]));
    Path file = Files.writeString(home.resolve("zero.pem"), pem("PRIVATE KEY", info.getEncoded()));
    assertThatThrownBy(() -> new KeyFiles().open(KeyLocation.of(file)))
        .isInstanceOf(HubException.class);
  }

  @Test
  void brokenAbsentAndForeignFilesEachGetTheirReason() throws Exception {
    refused("FILE_UNREADABLE", () -> new KeyFiles().open(KeyLocation.of(home.resolve("absent"))));
    refused("FILE_UNREADABLE", () -> new KeyFiles().open(KeyLocation.of(home)));
    byte[] whole = Files.readAllBytes(GOST.resolve("hub.p12"));
    for (int length : new int[] {0, 1, 20, whole.length / 2, whole.length - 1}) {
      Path cut = Files.write(home.resolve("cut.p12"), Arrays.copyOf(whole, length));
      refused(
          "KEY_FILE_MALFORMED",
          () -> new KeyFiles().open(KeyLocation.of(cut).withPassword(sample())));
    }
    byte[] noise = new byte[5000];
    new SecureRandom().nextBytes(noise);
    Path random = Files.write(home.resolve("noise.p12"), noise);
    refused(
        "KEY_FILE_MALFORMED",
        () -> new KeyFiles().open(KeyLocation.of(random).withPassword(sample())));
    Path old =
        Files.writeString(home.resolve("old.pem"), pem("EC PRIVATE KEY", new byte[] {48, 0}));
    refused("KEY_FILE_MALFORMED", () -> new KeyFiles().open(KeyLocation.of(old)));
    Path openEnded = Files.writeString(home.resolve("x.pem"), "-----BEGIN PRIVATE KEY-----\nAA");
    refused("KEY_FILE_MALFORMED", () -> new KeyFiles().open(KeyLocation.of(openEnded)));
  }

  @Test
  void aCertificateIsItsDerAndNothingElse() throws Exception {
    byte[] der = CertificateFiles.read(GOST.resolve("hub.pem")).get(0).getEncoded();
    assertThat(CertificateFiles.certificate(der).getEncoded()).isEqualTo(der);
    byte[] pem = Files.readAllBytes(GOST.resolve("hub.pem"));
    for (byte[] other :
        new byte[][] {Arrays.copyOf(der, der.length + 1), Arrays.copyOf(der, 100), pem, {}}) {
      assertThatThrownBy(() -> CertificateFiles.certificate(other))
          .isInstanceOf(java.security.cert.CertificateException.class);
    }
  }

  @Test
  void neitherLocationNorKeyNorRefusalShowsASecret() {
    KeyLocation location =
        KeyLocation.of(GOST.resolve("hub.p12")).withPassword("s3cret-word".toCharArray());
    assertThat(location.toString()).doesNotContain("s3cret");
    assertThatThrownBy(() -> new KeyFiles().open(location))
        .satisfies(e -> assertThat(e.toString()).doesNotContain("s3cret"));
  }

  @Test
  void thePublishedPrivateKeyBelongsToThePublishedCertificate() throws Exception {
    Path certificate = Path.of("../shared/vectors/certs/tk26iok-256-xcha.der");
    Assumptions.assumeTrue(
        Files.exists(certificate), "the vectors stand beside the repository only");
    byte[] big =
        HexFormat.of().parseHex("BFCF1D623E5CDD3032A7C6EABB4A923C46E43D640FFEAAF2C3ED39A8FA399924");
    byte[] little = new byte[32];
    for (int i = 0; i < 32; i++) {
      little[i] = big[31 - i];
    }
    PrivateKeyInfo info =
        new PrivateKeyInfo(
            new AlgorithmIdentifier(
                new ASN1ObjectIdentifier(GostAlgorithm.GOST_2012_256.keyOid()),
                new DERSequence(new ASN1ObjectIdentifier("1.2.643.2.2.36.0"))),
            new DEROctetString(little));
    Path file = Files.writeString(home.resolve("tk.pem"), pem("PRIVATE KEY", info.getEncoded()));
    SigningKey key = new KeyFiles().open(KeyLocation.of(file).withCertificate(certificate));
    assertThat(verifies(key)).isTrue();
  }

  private static void refused(String code, ThrowingCallable action) {
    assertThatThrownBy(action)
        .isInstanceOfSatisfying(
            HubException.class, e -> assertThat(e.code()).as(e.getMessage()).isEqualTo(code));
  }

  private static boolean verifies(SigningKey key) throws Exception {
    byte[] value = key.sign(OCTETS);
    assertThat(value).hasSize(key.algorithm().signatureOctets());
    Signature check =
        Signature.getInstance(
            switch (key.algorithm()) {
              case GOST_2001 -> "GOST3411WITHECGOST3410";
              case GOST_2012_256 -> "ECGOST3410-2012-256";
              case GOST_2012_512 -> "ECGOST3410-2012-512";
            },
            BC);
    check.initVerify(key.certificate().getPublicKey());
    check.update(OCTETS);
    return check.verify(value);
  }

  private Path store(String type, char[] password, String alias, Certified signer)
      throws Exception {
    KeyStore store = KeyStore.getInstance(type, BC);
    store.load(null, null);
    add(store, alias, signer);
    return write(store, password);
  }

  private static void add(KeyStore store, String alias, Certified signer) throws Exception {
    store.setKeyEntry(
        alias, signer.keys().getPrivate(), SECRET, new Certificate[] {signer.certificate()});
  }

  private Path write(KeyStore store, char[] password) throws Exception {
    Path file = home.resolve("store.p12");
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, password);
    }
    return file;
  }

  private static String encryptedPem(Certified signer) throws Exception {
    return pem(
        "ENCRYPTED PRIVATE KEY",
        new JcaPKCS8EncryptedPrivateKeyInfoBuilder(signer.keys().getPrivate())
            .build(
                new JcePKCSPBEOutputEncryptorBuilder(NISTObjectIdentifiers.id_aes256_CBC)
                    .setProvider(BC)
                    .build(SECRET))
            .getEncoded());
  }

  private static String pem(String type, Certified signer) throws Exception {
    return pem(type, signer.certificate().getEncoded());
  }

  private static String pem(String type, byte[] content) throws Exception {
    StringWriter text = new StringWriter();
    try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
      writer.writeObject(new PemObject(type, content));
    }
    return text.toString();
  }

  private static char[] sample() {
    return "sample".toCharArray();
  }
}
