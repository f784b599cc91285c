package org.kontingent.hub.signature;

/**
 * Opens the private key at a location. Files today; a token is another implementation, whose {@link
 * SigningKey} never lets the key out.
 */
public interface OpenSigningKey {
  /**
   * Opens a key and proves that it belongs to its certificate.
   *
   * @throws KeyFileException with one of the codes {@code FILE_UNREADABLE}, {@code
   *     KEY_FILE_MALFORMED}, {@code KEY_PASSWORD_MISSING}, {@code KEY_PASSWORD_WRONG}, {@code
   *     KEY_NOT_FOUND}, {@code KEY_AMBIGUOUS} (several keys and no alias), {@code KEY_UNSUPPORTED}
   *     (not a GOST key, or a parameter set not known here), {@code CERTIFICATE_NOT_FOUND}, {@code
   *     CERTIFICATE_UNREADABLE}, {@code KEY_CERTIFICATE_MISMATCH}
   */
  SigningKey open(KeyLocation location);
}
