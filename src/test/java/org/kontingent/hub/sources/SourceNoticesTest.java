package org.kontingent.hub.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kontingent.hub.exchange.ProviderReply;
import org.kontingent.hub.exchange.ReceivedRequest;
import org.kontingent.hub.platform.xml.PublishedSchemas;
import org.kontingent.hub.registry.ActState;
import org.kontingent.hub.registry.NoticeKind;
import org.kontingent.hub.registry.NoticeOutcome;
import org.kontingent.hub.registry.SourceNotice;
import org.kontingent.hub.sandbox.LifeEvent;
import org.kontingent.hub.sandbox.LifeEvents;
import org.kontingent.hub.sandbox.departments.DepartmentLetters;
import org.kontingent.hub.sandbox.population.Child;
import org.kontingent.hub.sandbox.population.Population;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.v3.RejectCode;
import org.kontingent.hub.sources.birth.adapter.ActNoticeDialogue;
import org.kontingent.hub.sources.migration.adapter.RegistrationNoticeDialogue;

/** From a notice's octets to what the registry is told, and back to the answer. */
class SourceNoticesTest {
  private static final Instant NOW = Instant.parse("2026-09-01T09:00:00Z");
  private static final Population PEOPLE = Population.of(1, 5);

  private final List<SourceNotice> taken = new ArrayList<>();
  private final List<String> alerts = new ArrayList<>();
  private final LifeEvents letters =
      new DepartmentLetters(PEOPLE, "ZAGS01", "MVDR01", Clock.fixed(NOW, ZoneOffset.UTC));
  private NoticeOutcome outcome = NoticeOutcome.APPLIED;

  @ParameterizedTest
  @EnumSource(LifeEvent.class)
  void everyEventIsValidUnderstoodAndConfirmedWithoutAWordOfTheChild(LifeEvent event) {
    LifeEvents.Letter letter = letters.write("f0000-1", event);
    assertThat(
            PublishedSchemas.problems(
                letter.payload().root().namespace(), letter.payload().octets()))
        .isEmpty();
    ProviderReply reply = handle(letter, letter.mnemonic(), false);

    String answer = new String(((ProviderReply.Payload) reply).octets(), StandardCharsets.UTF_8);
    assertThat(answer).contains("ACCEPTED").doesNotContain(child().name().surname());
    assertThat(taken).hasSize(1);
    SourceNotice notice = taken.get(0);
    assertThat(notice.about().name().surname()).isEqualTo(child().name().surname());
    assertThat(notice.about().birthDate().toString()).isEqualTo(child().birthDate().toString());
    assertThat(notice.asOf()).isEqualTo(NOW);
    assertThat(notice.toString()).doesNotContain(notice.kind().name());
    assertThat(alerts).isEmpty();
  }

  @Test
  void whatChangedIsWhatTheRegistryIsTold() {
    handle(letters.write("f0000-1", LifeEvent.ANNULMENT), "ZAGS01", false);
    handle(letters.write("f0000-1", LifeEvent.DEATH), "ZAGS01", false);
    handle(letters.write("f0000-1", LifeEvent.ADOPTION), "ZAGS01", false);
    assertThat(taken)
        .extracting(SourceNotice::kind)
        .containsExactly(NoticeKind.BIRTH_ANNULLED, NoticeKind.DIED, NoticeKind.ADOPTED);
    assertThat(taken.get(0).facts().birthRecord().state()).isEqualTo(ActState.ANNULLED);
    assertThat(taken.get(1).facts().name()).isNull();
    // An adopted child's act stands as any other: nothing in it tells.
    assertThat(taken.get(2).facts().birthRecord().state()).isEqualTo(ActState.VALID);
  }

  @Test
  void onlyTheDepartmentItselfIsBelieved() {
    LifeEvents.Letter letter = letters.write("f0000-1", LifeEvent.DEATH);
    for (boolean test : new boolean[] {false, true}) {
      ProviderReply reply = handle(letter, "MVDR01", test);
      assertThat(((ProviderReply.Rejected) reply).code()).isEqualTo(RejectCode.ACCESS_DENIED);
    }
    assertThat(taken).isEmpty();
    assertThat(alerts).containsOnly("NOTICE_NOT_FROM_DEPARTMENT");
  }

  @Test
  void aTestMessageIsReadAndChangesNothing() {
    ProviderReply reply = handle(letters.write("f0000-1", LifeEvent.DEATH), "ZAGS01", true);
    assertThat(new String(((ProviderReply.Payload) reply).octets(), StandardCharsets.UTF_8))
        .contains("TEST");
    assertThat(taken).isEmpty();
  }

  @Test
  void aDateNoCalendarHasIsRefusedByName() {
    LifeEvents.Letter letter = letters.write("f0000-1", LifeEvent.BIRTH);
    String born = child().birthDate().toString();
    byte[] spoilt =
        letter.payload().characters().replace(born, "2015-02-31").getBytes(StandardCharsets.UTF_8);
    ProviderReply reply = act().handle(request(spoilt, "ZAGS01", false));
    assertThat(((ProviderReply.Rejected) reply).code())
        .isEqualTo(RejectCode.UNKNOWN_REQUEST_DESCRIPTION);
    assertThat(((ProviderReply.Rejected) reply).text()).startsWith("DATE_IMPOSSIBLE");
    assertThat(taken).isEmpty();
  }

  @Test
  void whatAPersonMustDecideRaisesAnAlert() {
    outcome = NoticeOutcome.HELD;
    assertThat(handle(letters.write("f0000-1", LifeEvent.DEATH), "ZAGS01", false))
        .isInstanceOf(ProviderReply.Payload.class);
    outcome = NoticeOutcome.CONTRADICTS_EARLIER;
    assertThat(handle(letters.write("f0000-1", LifeEvent.DEATH), "ZAGS01", false))
        .isInstanceOf(ProviderReply.Rejected.class);
    assertThat(alerts).containsExactly("NOTICE_AMBIGUOUS", "SAME_NOTICE_OTHER_CONTENT");
  }

  private ProviderReply handle(LifeEvents.Letter letter, String sender, boolean test) {
    boolean acts = letter.payload().root().equals(ActNoticeDialogue.KIND);
    SourceNotices notices =
        acts ? act() : notices(new RegistrationNoticeDialogue(SourceSettings.DEFAULT), "MVDR01");
    ReceivedRequest request = request(letter.payload().octets(), sender, test);
    return test ? notices.handleTest(request) : notices.handle(request);
  }

  private SourceNotices act() {
    return notices(new ActNoticeDialogue(SourceSettings.DEFAULT), "ZAGS01");
  }

  private SourceNotices notices(NoticeDialogue dialogue, String sender) {
    return new SourceNotices(
        dialogue,
        notice -> {
          taken.add(notice);
          return outcome;
        },
        Set.of(sender),
        (code, message) -> alerts.add(code));
  }

  private static ReceivedRequest request(byte[] payload, String sender, boolean test) {
    return new ReceivedRequest(
        new MessageId("1af57ce4-e6a3-11f1-a651-fd41f9318c27"),
        ActNoticeDialogue.KIND,
        payload,
        Optional.of(sender),
        NOW,
        NOW,
        test,
        false,
        "00",
        List.of());
  }

  private static Child child() {
    return PEOPLE.children().get(0);
  }
}
