package org.kontingent.hub.signature.adapter.keys;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1BMPString;
import org.bouncycastle.asn1.pkcs.ContentInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.operator.InputDecryptorProvider;
import org.bouncycastle.pkcs.PKCS12PfxPdu;
import org.bouncycastle.pkcs.PKCS12SafeBag;
import org.bouncycastle.pkcs.PKCS12SafeBagFactory;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcePKCS12MacCalculatorBuilderProvider;
import org.bouncycastle.pkcs.jcajce.JcePKCSPBEInputDecryptorProviderBuilder;
import org.kontingent.hub.signature.KeyFileException;
import org.kontingent.hub.signature.adapter.BouncyCastle;

/**
 * Reads a PKCS#12 file bag by bag rather than through a {@code KeyStore}: that one hides why a key
 * could not be read (wrong password, unknown curve) and needs its provider registered.
 */
final class Pkcs12KeyFile {
  private final String file;
  private final char[] password;
  private final FoundKeys found = new FoundKeys();

  private Pkcs12KeyFile(String file, char[] password) {
    this.file = file;
    this.password = password;
  }

  static FoundKeys read(byte[] octets, String file, Optional<char[]> password) {
    PKCS12PfxPdu pfx;
    try {
      pfx = new PKCS12PfxPdu(octets);
    } catch (IOException | RuntimeException e) {
      throw new KeyFileException("KEY_FILE_MALFORMED", file + " is neither PKCS#12 nor PEM", e);
    }
    Pkcs12KeyFile reading = new Pkcs12KeyFile(file, password.orElse(new char[0]));
    reading.checkPassword(pfx, password.isPresent());
    return reading.readSafes(pfx);
  }

  private void checkPassword(PKCS12PfxPdu pfx, boolean given) {
    try {
      if (!pfx.hasMac()
          || pfx.isMacValid(
              new JcePKCS12MacCalculatorBuilderProvider().setProvider(BouncyCastle.provider()),
              password)) {
        return;
      }
    } catch (PKCSException | RuntimeException e) {
      throw new KeyFileException(
          "KEY_FILE_MALFORMED", "the integrity code of " + file + " cannot be checked", e);
    }
    throw given
        ? new KeyFileException(
            "KEY_PASSWORD_WRONG", "the password does not open " + file + ", or the file is damaged")
        : new KeyFileException(
            "KEY_PASSWORD_MISSING", file + " needs a password and none was given");
  }

  private FoundKeys readSafes(PKCS12PfxPdu pfx) {
    InputDecryptorProvider decryptor =
        new JcePKCSPBEInputDecryptorProviderBuilder()
            .setProvider(BouncyCastle.provider())
            .build(password);
    try {
      for (ContentInfo safe : pfx.getContentInfos()) {
        PKCS12SafeBagFactory bags =
            safe.getContentType().equals(PKCSObjectIdentifiers.encryptedData)
                ? new PKCS12SafeBagFactory(safe, decryptor)
                : new PKCS12SafeBagFactory(safe);
        for (PKCS12SafeBag bag : bags.getSafeBags()) {
          readBag(bag, decryptor);
        }
      }
      return found;
    } catch (PKCSException | IOException | CertificateException | RuntimeException e) {
      throw new KeyFileException(
          "KEY_FILE_MALFORMED", file + " cannot be decrypted or is damaged", e);
    }
  }

  private void readBag(PKCS12SafeBag bag, InputDecryptorProvider decryptor)
      throws PKCSException, IOException, CertificateException {
    Object value = bag.getBagValue();
    if (value instanceof PKCS8EncryptedPrivateKeyInfo encrypted) {
      PrivateKeyInfo key = encrypted.decryptPrivateKeyInfo(decryptor);
      found.keys().add(new FoundKeys.Named(alias(bag), key));
    } else if (value instanceof PrivateKeyInfo plain) {
      found.keys().add(new FoundKeys.Named(alias(bag), plain));
    } else if (value instanceof X509CertificateHolder holder) {
      found.certificates().add(CertificateFiles.certificate(holder.getEncoded()));
    }
  }

  private static String alias(PKCS12SafeBag bag) {
    if (bag.getAttributes() != null) {
      for (var attribute : bag.getAttributes()) {
        if (attribute.getAttrType().equals(PKCSObjectIdentifiers.pkcs_9_at_friendlyName)
            && attribute.getAttributeValues().length > 0) {
          return attribute.getAttributeValues()[0] instanceof ASN1BMPString name
              ? name.getString()
              : IETFUtils.valueToString(attribute.getAttributeValues()[0]);
        }
      }
    }
    return null;
  }
}
