package org.kontingent.hub.signature.adapter.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.util.io.pem.PemObject;
import org.kontingent.hub.signature.SampleCertificates;

/** Writes sample identities as PEM and PKCS#12 files and remembers the digests of their keys. */
final class SampleFiles {
  private final Path home;
  private final char[] password;
  private final List<String> fingerprints = new ArrayList<>();

  SampleFiles(Path home, String password) throws IOException {
    this.home = home;
    this.password = password.toCharArray();
    write(home.resolve("password.txt"), password + "\n");
  }

  /** The certificate alone, as a trust anchor. */
  void anchor(String name, SampleIdentity identity) throws IOException {
    write(home.resolve("trust").resolve(name + ".pem"), certificate(identity));
  }

  /** Certificate, key and key store of one identity: {@code x.pem, x.key.pem, x.p12}. */
  void identity(String folder, String name, SampleIdentity identity, SampleIdentity issuer)
      throws GeneralSecurityException, IOException {
    Path place = home.resolve(folder);
    write(place.resolve(name + ".pem"), certificate(identity));
    write(
        place.resolve(name + ".key.pem"),
        pem("PRIVATE KEY", identity.keys().getPrivate().getEncoded()));
    // The JDK's container opens with the JDK, BC and OpenSSL 3 alike; BC's own modern one costs a
    // CPU-second for every opening.
    KeyStore store = KeyStore.getInstance("PKCS12", "SunJSSE");
    store.load(null, null);
    Certificate[] chain =
        identity.equals(issuer)
            ? new Certificate[] {identity.certificate()}
            : new Certificate[] {identity.certificate(), issuer.certificate()};
    store.setKeyEntry(name, identity.keys().getPrivate(), password, chain);
    try (OutputStream out = Files.newOutputStream(place.resolve(name + ".p12"))) {
      store.store(out, password);
    }
    fingerprints.add(
        SampleCertificates.fingerprint(identity.keys().getPublic().getEncoded())
            + "  "
            + folder
            + "/"
            + name);
  }

  /** The list by which the hub on duty knows these keys again. */
  void list() throws IOException {
    write(
        home.resolve("sample-keys.sha256"),
        "# SHA-256 of the SubjectPublicKeyInfo of every key here; serve refuses them.\n"
            + String.join("\n", fingerprints)
            + "\n");
  }

  private static String certificate(SampleIdentity identity) throws IOException {
    try {
      return pem("CERTIFICATE", identity.certificate().getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IOException("a certificate just made cannot be encoded", e);
    }
  }

  private static String pem(String type, byte[] content) throws IOException {
    StringWriter text = new StringWriter();
    try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
      writer.writeObject(new PemObject(type, content));
    }
    return text.toString().replace("\r\n", "\n");
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardCharsets.US_ASCII);
  }
}
