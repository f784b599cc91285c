package org.kontingent.hub.drill.addon;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.kontingent.hub.exchange.ExchangeTransport;
import org.kontingent.hub.smev.v3.Operation;

/** Makes every call of a transport a pair of crash points. */
final class WatchedExchange {
  private WatchedExchange() {}

  static ExchangeTransport of(ExchangeTransport real, CrashPoints points) {
    return (ExchangeTransport)
        Proxy.newProxyInstance(
            WatchedExchange.class.getClassLoader(),
            new Class<?>[] {ExchangeTransport.class},
            (proxy, method, arguments) -> {
              String operation =
                  arguments != null && arguments[0] instanceof Operation o ? o.label() : "";
              if (!operation.isEmpty()) {
                points.reached("before-" + operation);
              }
              try {
                Object reply = method.invoke(real, arguments);
                if (!operation.isEmpty()) {
                  points.reached("after-" + operation);
                }
                return reply;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
