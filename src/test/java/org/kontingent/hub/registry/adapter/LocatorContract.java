package org.kontingent.hub.registry.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kontingent.hub.registry.Children.certificate;
import static org.kontingent.hub.registry.Children.name;
import static org.kontingent.hub.registry.Children.registration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.registry.Children;
import org.kontingent.hub.registry.Gender;
import org.kontingent.hub.registry.IdentityDocument;
import org.kontingent.hub.registry.ImpreciseDate;
import org.kontingent.hub.registry.PersonName;
import org.kontingent.hub.registry.PupilReference;
import org.kontingent.hub.registry.QuestionKind;
import org.kontingent.hub.registry.ReadPupil;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.RetractReason;
import org.kontingent.hub.registry.RetractRecord;
import org.kontingent.hub.registry.Snils;
import org.kontingent.hub.registry.UpsertedPupil;
import org.kontingent.hub.registry.ValidationFailed;
import org.kontingent.hub.registry.decision.DecideIdentity;
import org.kontingent.hub.registry.locator.CandidateRef;
import org.kontingent.hub.registry.locator.LocatePupil;
import org.kontingent.hub.registry.locator.Located;
import org.kontingent.hub.registry.locator.LookupRefused;
import org.kontingent.hub.registry.locator.Sought;
import org.springframework.jdbc.core.JdbcTemplate;

/** Finding a child by what is known of it: how sure, what is told, how guessing ends. */
abstract class LocatorContract extends DecisionStage {
  private static final String CALLER = "RO61SCH09";
  private static int callers;

  private RegistryUnderTest secondNode;

  @BeforeAll
  void startSecondNode() {
    secondNode = new RegistryUnderTest(database, Map.of());
  }

  @AfterAll
  void stopSecondNode() {
    secondNode.close();
  }

  private Located locate(Sought sought) {
    return registry.get(LocatePupil.class).locate(sought, newCaller());
  }

  /** Its misses are its own. */
  private static String newCaller() {
    return CALLER + "-" + ++callers;
  }

  private static PersonName nameOf(String id) {
    return name(surnameOf(id), "Алена", "Игоревна");
  }

  private static Sought named(PersonName name, ImpreciseDate born, PersonName... parents) {
    return new Sought(null, null, null, name, born, Gender.FEMALE, List.of(parents), null);
  }

  private static ImpreciseDate born(String id) {
    return ImpreciseDate.of(bornOn(id));
  }

  private static Sought withSnils(String snils) {
    return new Sought(
        Snils.parse(snils).orElseThrow(), null, null, null, null, null, List.of(), null);
  }

  private static Sought withDocument(IdentityDocument document, PersonName name) {
    return new Sought(null, document, null, name, null, null, List.of(), null);
  }

  private static PersonName motherOf(UpsertedPupil pupil, RegistryUnderTest registry) {
    return registry
        .get(ReadPupil.class)
        .read(new PupilReference.ByRegionalId(pupil.regionalId()))
        .orElseThrow()
        .golden()
        .parents()
        .get(0)
        .name()
        .value();
  }

  private static void assertOne(
      Located located, Located.Status status, double confidence, UpsertedPupil pupil) {
    assertThat(located.status()).isEqualTo(status);
    assertThat(located.candidates()).hasSize(1);
    assertThat(located.candidates().get(0).pupil()).isEqualTo(pupil.regionalId());
    assertThat(located.candidates().get(0).confidence()).isEqualTo(confidence);
  }

  @Test
  void keysOfTheChildsOwnFindItForSure() {
    String id = newId();
    UpsertedPupil pupil =
        submit(id, girlWith(id).snils(snilsOf(id)).addresses(registration("г. Примерск")).build());
    answer(pupil, QuestionKind.BIRTH_RECORD, registryGirl(id).build());

    assertOne(locate(withSnils(snilsOf(id))), Located.Status.CONFIRMED, 1.00, pupil);
    IdentityDocument paper = certificate("II-АН", "%06d".formatted(numberOf(id)));
    assertOne(locate(withDocument(paper, null)), Located.Status.CONFIRMED, 1.00, pupil);
    IdentityDocument misprinted = certificate("II–AH", "%06d".formatted(numberOf(id)));
    assertOne(locate(withDocument(misprinted, null)), Located.Status.CONFIRMED, 1.00, pupil);
    Sought byAct =
        new Sought(
            null,
            null,
            new Sought.ActKey("1%020d".formatted(numberOf(id)), null, null, null),
            null,
            null,
            null,
            List.of(),
            null);
    Located located = locate(byAct);
    assertOne(located, Located.Status.CONFIRMED, 1.00, pupil);
    Located.Hint hint = located.candidates().get(0).hint();
    assertThat(hint.initials()).isEqualTo(surnameOf(id).charAt(0) + ". А. И.");
    assertThat(hint.birthYear()).isEqualTo(bornOn(id).getYear());
    assertThat(hint.municipality()).isEqualTo("60701000");
  }

  @Test
  void whatIsGivenBesidesAKeyMustNotContradictIt() {
    String id = newId();
    submit(id, girlWith(id).snils(snilsOf(id)).build());
    Sought other =
        new Sought(
            Snils.parse(snilsOf(id)).orElseThrow(),
            null,
            null,
            name("Чужая", "Вера", "Петровна"),
            born(id),
            null,
            List.of(),
            null);
    assertThat(locate(other)).isEqualTo(Located.NOBODY);
    IdentityDocument paper = certificate("II-АН", "%06d".formatted(numberOf(id)));
    assertThat(locate(withDocument(paper, name(surnameOf(id), "Вера", null))).status())
        .as("a certificate proves the first name")
        .isEqualTo(Located.Status.NONE);
  }

  @Test
  void namesAndDateAloneAreNeverSureAndAParentMakesThemSure() {
    String id = newId();
    UpsertedPupil pupil = submit(id, girlWith(id).build());

    assertOne(locate(named(nameOf(id), born(id))), Located.Status.AMBIGUOUS, 0.70, pupil);
    assertOne(
        locate(named(nameOf(id), born(id), motherOf(pupil, registry))),
        Located.Status.CONFIRMED,
        0.95,
        pupil);
    assertOne(
        locate(named(name(surnameOf(id), "Алёна", null), born(id), motherOf(pupil, registry))),
        Located.Status.CONFIRMED,
        0.95,
        pupil);
    assertOne(
        locate(named(name("Замужняя", "Алена", "Игоревна"), born(id), motherOf(pupil, registry))),
        Located.Status.AMBIGUOUS,
        0.70,
        pupil);
    assertThat(locate(named(name("Замужняя", "Алена", "Игоревна"), born(id))).status())
        .isEqualTo(Located.Status.NONE);
    assertThat(locate(named(name(surnameOf(id), "Алена", "Петровна"), born(id))).status())
        .as("another patronymic is another child")
        .isEqualTo(Located.Status.NONE);
    Sought boy = new Sought(null, null, null, nameOf(id), born(id), Gender.MALE, List.of(), null);
    assertThat(locate(boy).status()).isEqualTo(Located.Status.NONE);
  }

  @Test
  void oneSlipIsSuggestedAndTwoAreNot() {
    String id = newId();
    UpsertedPupil pupil = submit(id, girlWith(id).born("2014-05-07").build());
    ImpreciseDate date = ImpreciseDate.parse("2014-05-07");
    String surname = surnameOf(id);
    String slipped = surname.substring(0, 2) + "ю" + surname.substring(3);

    assertOne(
        locate(named(name(surname, "Алина", "Игоревна"), date)),
        Located.Status.AMBIGUOUS,
        0.50,
        pupil);
    assertOne(
        locate(named(name(slipped, "Алена", "Игоревна"), date)),
        Located.Status.AMBIGUOUS,
        0.50,
        pupil);
    assertOne(
        locate(named(nameOf(id), ImpreciseDate.parse("2014-07-05"))),
        Located.Status.AMBIGUOUS,
        0.50,
        pupil);
    assertThat(locate(named(name(slipped, "Алина", "Игоревна"), date)).status())
        .isEqualTo(Located.Status.NONE);
    assertThat(locate(named(nameOf(id), ImpreciseDate.parse("2014-05-08"))).status())
        .isEqualTo(Located.Status.NONE);
  }

  @Test
  void namesakesAreAmbiguousAndAtMostFiveAreTold() {
    String first = newId();
    List<UpsertedPupil> all = new ArrayList<>();
    List<String> mothers = List.of("Ольга", "Зоя", "Вера", "Инна", "Раиса", "Эмма", "Юлия");
    for (int i = 0; i < 7; i++) {
      // Far from each other, or it would be one paper with a slip.
      String number = "%06d".formatted(131_317 * (i + 1));
      all.add(
          submit(
              newId(),
              girlWith(first)
                  .documents(certificate("II-АН", number))
                  .parents(Children.mother(surnameOf(newId()), mothers.get(i), null))
                  .build()));
    }
    assertThat(all.stream().map(UpsertedPupil::regionalId).distinct().count()).isEqualTo(7);

    Located located = locate(named(nameOf(first), born(first)));

    assertThat(located.status()).isEqualTo(Located.Status.AMBIGUOUS);
    assertThat(located.candidates()).hasSize(5).allMatch(one -> one.confidence() == 0.70);
  }

  @Test
  void aReferenceIsGoodForItsCallerForAnHour() {
    String id = newId();
    UpsertedPupil pupil = submit(id, girlWith(id).snils(snilsOf(id)).build());
    LocatePupil locator = registry.get(LocatePupil.class);
    CandidateRef ref = locator.locate(withSnils(snilsOf(id)), CALLER).candidates().get(0).ref();
    CandidateRef again = locator.locate(withSnils(snilsOf(id)), CALLER).candidates().get(0).ref();

    assertThat(locator.resolve(ref, CALLER)).contains(pupil.regionalId());
    assertThat(again).as("two references to one child are not alike").isNotEqualTo(ref);
    assertThat(ref.value()).doesNotContain(pupil.regionalId().toString());
    assertThat(locator.resolve(ref, "RO61SCH02")).as("another's").isEmpty();
    assertThat(locator.resolve(new CandidateRef("x".repeat(70)), CALLER)).isEmpty();
    assertThat(locator.resolve(new CandidateRef("а?"), CALLER)).isEmpty();

    String other = newId();
    UpsertedPupil survivor = submit(other, girlWith(other).build());
    decide().merge(pupil.regionalId(), survivor.regionalId(), DecisionContract.ORDER);
    assertThat(locator.resolve(ref, CALLER)).contains(read(pupil).regionalId());

    registry.clock().advance(Duration.ofMinutes(61));
    assertThat(locator.resolve(ref, CALLER)).isEmpty();
  }

  @Test
  void whoMayNotBeWorkedOnIsNotThere() {
    String id = newId();
    UpsertedPupil pupil = submit(id, girlWith(id).snils(snilsOf(id)).build());
    setState(pupil.regionalId(), "RESTRICTED");
    assertThat(locate(withSnils(snilsOf(id)))).isEqualTo(Located.NOBODY);
    assertThat(locate(named(nameOf(id), born(id)))).isEqualTo(Located.NOBODY);
    setState(pupil.regionalId(), "ACTIVE");
    assertThat(locate(withSnils(snilsOf(id))).status()).isEqualTo(Located.Status.CONFIRMED);
    registry.get(RetractRecord.class).retract(key(id), RetractReason.DELETED_AT_SOURCE, "1", null);
    assertThat(locate(withSnils(snilsOf(id))))
        .as("what was taken back finds nobody")
        .isEqualTo(Located.NOBODY);
  }

  private void setState(RegionalId pupil, String state) {
    new JdbcTemplate(database.dataSource())
        .update("update registry_pupil set record_state = ? where id = ?", state, pupil.value());
  }

  @Test
  void theMergedAreFoundOnce() {
    String one = newId();
    String two = newId();
    UpsertedPupil first = submit(one, girlWith(one).snils(snilsOf(one)).build());
    UpsertedPupil second = submit(two, girlWith(two).build());
    registry.clock().advance(Duration.ofMillis(5));
    registry
        .get(DecideIdentity.class)
        .merge(second.regionalId(), first.regionalId(), DecisionContract.ORDER);
    assertThat(locate(withSnils(snilsOf(one))).candidates())
        .extracting(Located.Candidate::pupil)
        .containsExactly(read(first).regionalId());
  }

  @Test
  void twentyMissesLockTheCallerOutOnEveryNodeForAnHour() {
    String caller = newCaller();
    String id = newId();
    submit(id, girlWith(id).snils(snilsOf(id)).build());
    for (int i = 0; i < 20; i++) {
      RegistryUnderTest node = i % 2 == 0 ? registry : secondNode;
      sync();
      assertThat(node.get(LocatePupil.class).locate(withSnils(snilsOf(newId())), caller))
          .isEqualTo(Located.NOBODY);
    }
    for (RegistryUnderTest node : List.of(registry, secondNode)) {
      assertThatThrownBy(() -> node.get(LocatePupil.class).locate(withSnils(snilsOf(id)), caller))
          .as("found or not")
          .isInstanceOfSatisfying(
              LookupRefused.class,
              refused -> {
                assertThat(refused.code()).isEqualTo("LOCKED_OUT");
                assertThat(refused.retryAfter())
                    .isBetween(Duration.ofMinutes(59), Duration.ofMinutes(60));
              });
    }
    assertThat(registry.get(LocatePupil.class).locate(withSnils(snilsOf(id)), newCaller()).status())
        .as("others go on")
        .isEqualTo(Located.Status.CONFIRMED);

    registry.clock().advance(Duration.ofMinutes(61));
    assertThat(registry.get(LocatePupil.class).locate(withSnils(snilsOf(id)), caller).status())
        .isEqualTo(Located.Status.CONFIRMED);
    assertThat(registry.get(LocatePupil.class).locate(withSnils(snilsOf(newId())), caller).status())
        .as("and it begins anew")
        .isEqualTo(Located.Status.NONE);
    assertThat(registry.get(LocatePupil.class).locate(withSnils(snilsOf(id)), caller).status())
        .isEqualTo(Located.Status.CONFIRMED);
  }

  private void sync() {
    secondNode
        .clock()
        .advance(Duration.between(secondNode.clock().instant(), registry.clock().instant()));
  }

  @Test
  void slowMissesAndHitsLockNobodyOut() {
    String caller = newCaller();
    String id = newId();
    submit(id, girlWith(id).snils(snilsOf(id)).build());
    LocatePupil locator = registry.get(LocatePupil.class);
    for (int i = 0; i < 40; i++) {
      locator.locate(withSnils(snilsOf(newId())), caller);
      locator.locate(withSnils(snilsOf(id)), caller);
      registry.clock().advance(Duration.ofSeconds(40));
    }
    assertThat(locator.locate(withSnils(snilsOf(id)), caller).status())
        .isEqualTo(Located.Status.CONFIRMED);
  }

  @Test
  void manyGuessesAtOnceDoNotPassByTheCount() throws Exception {
    String caller = newCaller();
    LocatePupil locator = registry.get(LocatePupil.class);
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < 32 * 6; i++) {
      numbers.add(snilsOf(newId()));
    }
    List<Integer> answered =
        together(
            32,
            number -> {
              int made = 0;
              for (int i = 0; i < 6; i++) {
                try {
                  locator.locate(withSnils(numbers.get(number * 6 + i)), caller);
                  made++;
                } catch (LookupRefused refused) {
                  assertThat(refused.retryAfter()).isPositive();
                }
              }
              return made;
            });
    assertThat(answered.stream().mapToInt(i -> i).sum())
        .as("20, and those under way when the lock fell")
        .isLessThan(20 + 8);
  }

  @Test
  void itTakesEnoughToLookBy() {
    PersonName half = name("Тестова", null, null);
    ImpreciseDate year = ImpreciseDate.parse("2015");
    IdentityDocument withoutSeries = certificate(null, "000123");
    for (Sought sought :
        List.of(
            named(half, ImpreciseDate.parse("2015-03-14")),
            named(name("Тестова", "Алена", null), year),
            withDocument(withoutSeries, null))) {
      assertThatThrownBy(() -> locate(sought)).isInstanceOf(ValidationFailed.class);
    }
  }
}
