package org.kontingent.hub.registry.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kontingent.hub.registry.BirthRecord;
import org.kontingent.hub.registry.DocumentType;
import org.kontingent.hub.registry.GoldenRecord;
import org.kontingent.hub.registry.IdentityDocument;
import org.kontingent.hub.registry.PupilFacts;
import org.kontingent.hub.registry.Valued;

/**
 * Something by which a record can be found again. Equal keys propose a pair; only rules decide it.
 */
public record StrongKey(Kind kind, String value) {
  private static final int LONGEST_VALUE = 300;

  /** What is longer than any real number or name is kept as its hash. */
  public StrongKey {
    if (value.length() > LONGEST_VALUE) {
      value = Sha256.hex(value);
    }
  }

  /** What a key is made of. */
  public enum Kind {
    SNILS(true),
    /** Number of the act in the national register, or office, number and date. */
    ACT(true),
    /** A birth certificate. */
    CERTIFICATE(true),
    /** Any other document. */
    DOCUMENT(true),
    /** First name and full birth date: finds twins and namesakes, belongs to nobody. */
    FIRST_NAME_AND_DATE(false);

    private final boolean exclusive;

    Kind(boolean exclusive) {
      this.exclusive = exclusive;
    }

    /** True if two pupils cannot both rightly hold it. */
    public boolean isExclusive() {
      return exclusive;
    }
  }

  /** All keys in what a source said of a pupil. */
  public static Set<StrongKey> of(PupilFacts facts) {
    Set<StrongKey> keys = new LinkedHashSet<>();
    if (facts.snils() != null) {
      keys.add(new StrongKey(Kind.SNILS, facts.snils().digits()));
    }
    if (facts.birthRecord() != null) {
      addAct(facts.birthRecord(), keys);
    }
    documentsOf(facts).stream()
        .filter(StrongKey::identifies)
        .forEach(document -> keys.add(of(document)));
    if (facts.name() != null && facts.birthDate() != null) {
      String first = NameForm.key(facts.name().first());
      if (first != null && facts.birthDate().precise().isPresent()) {
        keys.add(new StrongKey(Kind.FIRST_NAME_AND_DATE, first + "|" + facts.birthDate()));
      }
    }
    return keys;
  }

  /** All exclusive keys a golden record holds. */
  static Set<StrongKey> of(GoldenRecord golden) {
    Set<StrongKey> keys = new LinkedHashSet<>();
    if (golden.snils() != null) {
      keys.add(new StrongKey(Kind.SNILS, golden.snils().value().digits()));
    }
    if (golden.birthRecord() != null) {
      addAct(golden.birthRecord().value(), keys);
    }
    golden.documents().stream()
        .map(Valued::value)
        .filter(StrongKey::identifies)
        .forEach(document -> keys.add(of(document)));
    return keys;
  }

  public static StrongKey of(IdentityDocument document) {
    return new StrongKey(
        isCertificate(document) ? Kind.CERTIFICATE : Kind.DOCUMENT, DocumentForm.key(document));
  }

  /** A Russian certificate or passport without its series is no key: numbers repeat. */
  static boolean identifies(IdentityDocument document) {
    return document.series() != null
        || (document.type() != DocumentType.BIRTH_CERT_RU
            && document.type() != DocumentType.PASSPORT_RU);
  }

  static boolean isCertificate(IdentityDocument document) {
    return document.type() == DocumentType.BIRTH_CERT_RU
        || document.type() == DocumentType.BIRTH_CERT_FOREIGN;
  }

  /** Documents of the pupil and certificates of the act. */
  static List<IdentityDocument> documentsOf(PupilFacts facts) {
    if (facts.birthRecord() == null) {
      return facts.documents();
    }
    List<IdentityDocument> all = new ArrayList<>(facts.documents());
    all.addAll(facts.birthRecord().certificates());
    return all;
  }

  /** Keys of an act: its uid and its office, number and date, as far as they are there. */
  static Set<StrongKey> ofAct(BirthRecord act) {
    Set<StrongKey> keys = new LinkedHashSet<>();
    addAct(act, keys);
    return keys;
  }

  private static void addAct(BirthRecord act, Set<StrongKey> keys) {
    if (act.uid() != null) {
      keys.add(new StrongKey(Kind.ACT, act.uid().strip()));
    }
    if (act.officeCode() != null && act.actNumber() != null && act.actDate() != null) {
      keys.add(
          new StrongKey(
              Kind.ACT,
              act.officeCode().strip() + "|" + act.actNumber().strip() + "|" + act.actDate()));
    }
  }

  /** Hides the value. */
  @Override
  public String toString() {
    return "StrongKey[" + kind + "]";
  }
}
