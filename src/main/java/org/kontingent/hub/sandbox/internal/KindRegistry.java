package org.kontingent.hub.sandbox.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kontingent.hub.sandbox.DepartmentSetup;
import org.kontingent.hub.sandbox.Registration;
import org.kontingent.hub.sandbox.SandboxSettings;
import org.kontingent.hub.sandbox.ServedKind;
import org.kontingent.hub.smev.KindOfData;

/** Which kinds of data are registered, and who serves them. */
public final class KindRegistry {
  private final List<Registration> registrations = new ArrayList<>();

  public KindRegistry(SandboxSettings settings) {
    registrations.addAll(settings.registrations());
    for (DepartmentSetup setup : settings.departments()) {
      for (ServedKind kind : setup.department().kinds()) {
        registrations.add(Registration.of(kind, setup.participant().mnemonic()));
      }
    }
  }

  /** The registration whose request root this is. */
  public Optional<Registration> byRequest(KindOfData root) {
    return registrations.stream().filter(r -> r.kind().request().equals(root)).findFirst();
  }

  /** The registration whose response root this is. */
  public Optional<Registration> byResponse(KindOfData root) {
    return registrations.stream().filter(r -> r.kind().response().equals(root)).findFirst();
  }

  public Optional<Registration> byAnyRoot(KindOfData root) {
    return byRequest(root).or(() -> byResponse(root));
  }

  public boolean serves(String mnemonic, KindOfData root) {
    return byAnyRoot(root)
        .map(r -> r.providers().contains(mnemonic) || r.subscribers().contains(mnemonic))
        .orElse(false);
  }

  /** Every provider of a request root over all registrations. */
  public List<String> providers(KindOfData request) {
    Set<String> found = new HashSet<>();
    registrations.stream()
        .filter(r -> r.kind().request().equals(request))
        .forEach(r -> found.addAll(r.providers()));
    return List.copyOf(found);
  }

  /**
   * Whether a selector that names one root takes messages of another: either root of the kind may
   * be named, and any version of it (a version is the last step of the namespace).
   */
  public boolean selects(KindOfData selector, KindOfData message) {
    Optional<Registration> one = byAnyRoot(selector);
    Optional<Registration> other = byAnyRoot(message);
    if (one.isEmpty() || other.isEmpty()) {
      return selector.equals(message);
    }
    KindOfData wanted = one.get().kind().request();
    KindOfData found = other.get().kind().request();
    return unversioned(wanted.namespace()).equals(unversioned(found.namespace()))
        && wanted.rootElement().equals(found.rootElement());
  }

  private static String unversioned(String namespace) {
    return namespace.replaceFirst("/[0-9]+(\\.[0-9]+)*$", "");
  }
}
