package org.kontingent.hub.sandbox;

/**
 * The file store of the stand-in exchange.
 *
 * @param port of FTP, 0 takes a free one
 * @param password of every participant's own directory; the login is the mnemonic
 * @param room octets a participant may have uploaded and not yet named in a message
 */
public record FileStoreSettings(int port, String password, long room) {
  public static final FileStoreSettings DEFAULT =
      new FileStoreSettings(0, "sandbox", 4L * 1024 * 1024 * 1024);

  public FileStoreSettings withRoom(long octets) {
    return new FileStoreSettings(port, password, octets);
  }

  public FileStoreSettings listeningOn(int newPort) {
    return new FileStoreSettings(newPort, password, room);
  }
}
