package org.kontingent.hub.sandbox.adapter;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.ftpserver.ConnectionConfigFactory;
import org.apache.ftpserver.DataConnectionConfigurationFactory;
import org.apache.ftpserver.FtpServer;
import org.apache.ftpserver.FtpServerFactory;
import org.apache.ftpserver.ftplet.DefaultFtpReply;
import org.apache.ftpserver.ftplet.DefaultFtplet;
import org.apache.ftpserver.ftplet.FtpException;
import org.apache.ftpserver.ftplet.FtpRequest;
import org.apache.ftpserver.ftplet.FtpSession;
import org.apache.ftpserver.ftplet.Ftplet;
import org.apache.ftpserver.ftplet.FtpletResult;
import org.apache.ftpserver.listener.Listener;
import org.apache.ftpserver.listener.ListenerFactory;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.sandbox.FileStoreSettings;
import org.kontingent.hub.sandbox.Misbehaviours;
import org.kontingent.hub.sandbox.internal.FileStore;

/** The file store's FTP server. */
public final class FtpFace implements AutoCloseable {
  private static final int NO_SPACE = 552;
  private static final int IDLE_SECONDS = 600;
  private static final int MOST_LOGINS = 100;

  private final FtpServer server;
  private final Listener listener;

  /**
   * Listens at once.
   *
   * @throws HubException {@code PORT_TAKEN} when the address cannot be had
   */
  public FtpFace(
      String host,
      FileStoreSettings settings,
      Set<String> participants,
      FileStore store,
      Misbehaviours orders) {
    ListenerFactory listening = new ListenerFactory();
    listening.setServerAddress(host);
    listening.setPort(settings.port());
    listening.setIdleTimeout(IDLE_SECONDS);
    DataConnectionConfigurationFactory data = new DataConnectionConfigurationFactory();
    data.setActiveEnabled(false);
    data.setPassiveIpCheck(true);
    listening.setDataConnectionConfiguration(data.createDataConnectionConfiguration());
    this.listener = listening.createListener();

    ConnectionConfigFactory connections = new ConnectionConfigFactory();
    connections.setAnonymousLoginEnabled(false);
    connections.setMaxLogins(MOST_LOGINS);
    connections.setLoginFailureDelay(0);
    FtpServerFactory factory = new FtpServerFactory();
    factory.setConnectionConfig(connections.createConnectionConfig());
    factory.addListener("default", listener);
    factory.setUserManager(new FtpUsers(store, participants, settings.password()));
    factory.setFileSystem(user -> new FtpDirectory(user, orders, settings.room()));
    Map<String, Ftplet> ftplets = new HashMap<>();
    ftplets.put("room", new Room(settings.room()));
    factory.setFtplets(ftplets);
    this.server = factory.createServer();
    try {
      server.start();
    } catch (FtpException | RuntimeException e) {
      throw new HubException(
          "PORT_TAKEN", "Port " + settings.port() + " of " + host + " cannot be listened on.", e);
    }
  }

  public int port() {
    return listener.getPort();
  }

  @Override
  public void close() {
    server.stop();
  }

  /** Says no before an upload begins when there is no room at all. */
  private static final class Room extends DefaultFtplet {
    private final long room;

    Room(long room) {
      this.room = room;
    }

    @Override
    public FtpletResult beforeCommand(FtpSession session, FtpRequest request)
        throws FtpException, java.io.IOException {
      boolean upload = request.getCommand().toUpperCase(Locale.ROOT).equals("STOR");
      if (upload
          && session.getUser() != null
          && FtpDirectory.used(Path.of(session.getUser().getHomeDirectory())) >= room) {
        session.write(new DefaultFtpReply(NO_SPACE, "No room is left."));
        return FtpletResult.SKIP;
      }
      return FtpletResult.DEFAULT;
    }
  }
}
