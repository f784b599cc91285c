package org.kontingent.hub.smev.v3;

/**
 * Access to one file in the exchange's store, good for one delivery; closed after Ack. Printing
 * leaves the password out.
 */
public record FileCredentials(String uuid, String userName, String password, String fileName) {
  @Override
  public String toString() {
    return "FileCredentials[uuid=" + uuid + "]";
  }
}
