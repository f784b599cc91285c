package org.kontingent.hub.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kontingent.hub.registry.Purpose;

/** Role × operation × privacy class × scope, as the data file {@code access/matrix.txt} says. */
public interface AccessMatrix {
  /** How far the role reaches in this operation and class of data; empty if not granted. */
  Optional<Scope> scope(CallerRole role, String operation, PrivacyClass privacyClass);

  /** Whether the purpose (null for none) fits. */
  boolean purposeFits(String operation, PrivacyClass privacyClass, Purpose purpose);

  /** True if the file names the operation, served or not. */
  boolean names(String operation);

  /** Operations of which the role is granted at least one class, by name. */
  List<String> operationsOf(CallerRole role);

  /** All operations that are served, by name. */
  Set<String> served();
}
