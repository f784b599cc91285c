package org.kontingent.hub.sandbox;

import java.util.List;

/**
 * A kind of data in the exchange's registry.
 *
 * @param providers mnemonics of those who serve it; the exchange can only route when there is
 *     exactly one
 * @param subscribers when not empty the kind is a broadcast: each subscriber gets a copy and nobody
 *     may respond
 */
public record Registration(ServedKind kind, List<String> providers, List<String> subscribers) {
  public Registration {
    providers = List.copyOf(providers);
    subscribers = List.copyOf(subscribers);
  }

  public static Registration of(ServedKind kind, String... providers) {
    return new Registration(kind, List.of(providers), List.of());
  }
}
