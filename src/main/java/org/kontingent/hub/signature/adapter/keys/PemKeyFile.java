package org.kontingent.hub.signature.adapter.keys;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.util.Optional;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcePKCSPBEInputDecryptorProviderBuilder;
import org.bouncycastle.util.io.pem.PemObject;
import org.kontingent.hub.signature.KeyFileException;
import org.kontingent.hub.signature.adapter.BouncyCastle;

/** Reads PKCS#8 keys, plain or encrypted, and certificates from a PEM file. */
final class PemKeyFile {
  private PemKeyFile() {}

  static FoundKeys read(byte[] octets, String file, Optional<char[]> password) {
    FoundKeys found = new FoundKeys();
    try {
      for (PemObject section : PemSections.of(octets)) {
        switch (section.getType()) {
          case "PRIVATE KEY" ->
              found
                  .keys()
                  .add(new FoundKeys.Named(null, PrivateKeyInfo.getInstance(section.getContent())));
          case "ENCRYPTED PRIVATE KEY" ->
              found
                  .keys()
                  .add(new FoundKeys.Named(null, decrypted(section.getContent(), file, password)));
          case "CERTIFICATE", "X509 CERTIFICATE", "TRUSTED CERTIFICATE" ->
              found.certificates().add(CertificateFiles.certificate(section.getContent()));
          default -> {
            if (section.getType().endsWith("PRIVATE KEY")) {
              throw new KeyFileException(
                  "KEY_FILE_MALFORMED",
                  file + " holds a key that is not in PKCS#8; convert it with openssl pkcs8");
            }
          }
        }
      }
      return found;
    } catch (KeyFileException e) {
      throw e;
    } catch (IOException | CertificateException | RuntimeException e) {
      throw new KeyFileException("KEY_FILE_MALFORMED", file + " is not a readable PEM file", e);
    }
  }

  private static PrivateKeyInfo decrypted(byte[] content, String file, Optional<char[]> password)
      throws IOException {
    PKCS8EncryptedPrivateKeyInfo encrypted = new PKCS8EncryptedPrivateKeyInfo(content);
    if (password.isEmpty()) {
      throw new KeyFileException(
          "KEY_PASSWORD_MISSING", file + " is encrypted and no password was given");
    }
    try {
      return encrypted.decryptPrivateKeyInfo(
          new JcePKCSPBEInputDecryptorProviderBuilder()
              .setProvider(BouncyCastle.provider())
              .build(password.get()));
    } catch (PKCSException | RuntimeException e) {
      throw new KeyFileException(
          "KEY_PASSWORD_WRONG", "the password does not open the key in " + file, e);
    }
  }
}
