package org.kontingent.hub.drill.addon;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A data source every commit of which that changes something is a pair of crash points. */
final class WatchedDatabase extends DelegatingDataSource {
  private static final Pattern CHANGES =
      Pattern.compile("(?is)\\s*(insert|update|delete|merge|copy|with)\\b.*");

  private final CrashPoints points;

  WatchedDatabase(DataSource real, CrashPoints points) {
    super(real);
    this.points = points;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return watched(super.getConnection());
  }

  private Connection watched(Connection real) {
    return (Connection)
        Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {Connection.class}, new Line(real));
  }

  /** One connection while it is lent. */
  private final class Line implements InvocationHandler {
    private final Connection real;
    private boolean changed;

    Line(Connection real) {
      this.real = real;
    }

    @Override
    public Object invoke(Object proxy, java.lang.reflect.Method method, Object[] arguments)
        throws Throwable {
      switch (method.getName()) {
        case "commit" -> {
          boolean durable = changed;
          changed = false;
          return step(durable, method, real, arguments);
        }
        case "rollback" -> changed = false;
        case "prepareStatement" -> {
          PreparedStatement statement = (PreparedStatement) call(method, real, arguments);
          return CHANGES.matcher((String) arguments[0]).matches() ? watched(statement) : statement;
        }
        default -> {
          // passed on
        }
      }
      return call(method, real, arguments);
    }

    private PreparedStatement watched(PreparedStatement statement) {
      InvocationHandler handler =
          (proxy, method, arguments) -> {
            if (!method.getName().toLowerCase(Locale.ROOT).startsWith("execute")) {
              return call(method, statement, arguments);
            }
            boolean alone = real.getAutoCommit();
            changed = !alone;
            return step(alone, method, statement, arguments);
          };
      return (PreparedStatement)
          Proxy.newProxyInstance(
              WatchedDatabase.class.getClassLoader(),
              new Class<?>[] {PreparedStatement.class},
              handler);
    }

    private Object step(
        boolean durable, java.lang.reflect.Method method, Object target, Object[] arguments)
        throws Throwable {
      if (durable) {
        points.reached("before-commit");
      }
      Object result = call(method, target, arguments);
      if (durable) {
        points.reached("after-commit");
      }
      return result;
    }
  }

  private static Object call(java.lang.reflect.Method method, Object target, Object[] arguments)
      throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
