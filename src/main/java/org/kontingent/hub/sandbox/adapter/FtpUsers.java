package org.kontingent.hub.sandbox.adapter;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.ftpserver.ftplet.Authentication;
import org.apache.ftpserver.ftplet.AuthenticationFailedException;
import org.apache.ftpserver.ftplet.Authority;
import org.apache.ftpserver.ftplet.User;
import org.apache.ftpserver.ftplet.UserManager;
import org.apache.ftpserver.usermanager.UsernamePasswordAuthentication;
import org.apache.ftpserver.usermanager.impl.BaseUser;
import org.apache.ftpserver.usermanager.impl.ConcurrentLoginPermission;
import org.apache.ftpserver.usermanager.impl.WritePermission;
import org.kontingent.hub.sandbox.internal.FileStore;

/** Who may log in: participants into their own directory, and whoever holds a delivery's access. */
final class FtpUsers implements UserManager {
  private final FileStore store;
  private final Set<String> participants;
  private final String password;

  FtpUsers(FileStore store, Set<String> participants, String password) {
    this.store = store;
    this.participants = Set.copyOf(participants);
    this.password = password;
  }

  @Override
  public User authenticate(Authentication attempt) throws AuthenticationFailedException {
    if (attempt instanceof UsernamePasswordAuthentication pair) {
      String name = pair.getUsername();
      if (participants.contains(name) && password.equals(pair.getPassword())) {
        return user(name, store.uploadsOf(name), true);
      }
      Optional<Path> home = store.granted(name, pair.getPassword());
      if (home.isPresent()) {
        return user(name, home.get(), false);
      }
    }
    throw new AuthenticationFailedException("no access");
  }

  @Override
  public User getUserByName(String name) {
    if (participants.contains(name)) {
      return user(name, store.uploadsOf(name), true);
    }
    return store.grantedTo(name).map(home -> user(name, home, false)).orElse(null);
  }

  private static BaseUser user(String name, Path home, boolean writes) {
    BaseUser user = new BaseUser();
    user.setName(name);
    user.setHomeDirectory(home.toString());
    Authority logins = new ConcurrentLoginPermission(0, 0);
    user.setAuthorities(writes ? List.of(logins, new WritePermission()) : List.of(logins));
    return user;
  }

  @Override
  public boolean doesExist(String name) {
    return getUserByName(name) != null;
  }

  @Override
  public String[] getAllUserNames() {
    return participants.toArray(String[]::new);
  }

  @Override
  public String getAdminName() {
    return "";
  }

  @Override
  public boolean isAdmin(String name) {
    return false;
  }

  @Override
  public void save(User user) {
    throw new UnsupportedOperationException("users come with participants and deliveries");
  }

  @Override
  public void delete(String name) {
    throw new UnsupportedOperationException("users come with participants and deliveries");
  }
}
