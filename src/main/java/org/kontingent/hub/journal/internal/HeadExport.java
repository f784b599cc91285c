package org.kontingent.hub.journal.internal;

import java.util.List;
import java.util.Optional;

/** Signed heads outside the database. */
public interface HeadExport {
  /** Nowhere to export to. */
  HeadExport NOWHERE =
      new HeadExport() {
        @Override
        public boolean isSet() {
          return false;
        }

        @Override
        public void write(SignedHead head) {}

        @Override
        public List<Long> numbers() {
          return List.of();
        }

        @Override
        public Optional<SignedHead> read(long number) {
          return Optional.empty();
        }
      };

  boolean isSet();

  /** Durable when it returns; writing the same again changes nothing. */
  void write(SignedHead head);

  List<Long> numbers();

  Optional<SignedHead> read(long number);
}
