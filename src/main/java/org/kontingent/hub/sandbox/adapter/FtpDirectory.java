package org.kontingent.hub.sandbox.adapter;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.ftpserver.filesystem.nativefs.impl.NativeFileSystemView;
import org.apache.ftpserver.filesystem.nativefs.impl.NativeFtpFile;
import org.apache.ftpserver.ftplet.FtpException;
import org.apache.ftpserver.ftplet.FtpFile;
import org.apache.ftpserver.ftplet.User;
import org.kontingent.hub.sandbox.MisbehaviourKind;
import org.kontingent.hub.sandbox.Misbehaviours;
import org.kontingent.hub.smev.v3.Operation;

/** One login's view of its directory, with the store's room and its misbehaviour. */
final class FtpDirectory extends NativeFileSystemView {
  private final User user;
  private final Misbehaviours orders;
  private final long room;

  FtpDirectory(User user, Misbehaviours orders, long room) throws FtpException {
    super(user, false);
    this.user = user;
    this.orders = orders;
    this.room = room;
  }

  /** Octets in the directory of this login. */
  static long used(Path home) throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      return files.filter(Files::isRegularFile).mapToLong(path -> path.toFile().length()).sum();
    }
  }

  @Override
  public FtpFile getFile(String name) {
    FtpFile file = super.getFile(name);
    return file == null
        ? null
        : new StoreFile(file.getAbsolutePath(), (File) file.getPhysicalFile());
  }

  private final class StoreFile extends NativeFtpFile {
    StoreFile(String name, File file) {
      super(name, file, user);
    }

    @Override
    public boolean doesExist() {
      return super.doesExist()
          && !(isFile()
              && !isWritable()
              && does(MisbehaviourKind.FILE_GONE, Operation.GET_RESPONSE));
    }

    @Override
    public OutputStream createOutputStream(long offset) throws IOException {
      long left = room - used(Path.of(user.getHomeDirectory()));
      boolean breaks = does(MisbehaviourKind.FILE_BREAK, Operation.SEND_REQUEST);
      return new CutOutput(super.createOutputStream(offset), left, breaks);
    }

    @Override
    public InputStream createInputStream(long offset) throws IOException {
      boolean breaks = does(MisbehaviourKind.FILE_BREAK, Operation.GET_RESPONSE);
      boolean alters = offset == 0 && does(MisbehaviourKind.FILE_ALTERED, Operation.GET_RESPONSE);
      return new CutInput(super.createInputStream(offset), breaks, alters);
    }
  }

  private boolean does(MisbehaviourKind kind, Operation operation) {
    return orders.take(kind, operation, Optional.empty()).isPresent();
  }
}
