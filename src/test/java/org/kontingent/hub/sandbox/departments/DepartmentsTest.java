package org.kontingent.hub.sandbox.departments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.sandbox.Department;
import org.kontingent.hub.sandbox.Outcome;
import org.kontingent.hub.sandbox.Question;
import org.kontingent.hub.sandbox.ServedKind;
import org.kontingent.hub.sandbox.population.Population;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.v3.RejectCode;
import org.kontingent.hub.smev.v3.SmevVersion;
import org.kontingent.hub.smev.v3.XmlFragment;

class DepartmentsTest {
  private static final Population REGION = Population.of(1, 10);
  private static final String ZAGS =
      "<z:ROGDINFRequest xmlns:z='urn://x-artefacts-zags-rogdinf/root/112-51/4.0.1'"
          + " xmlns:f='urn://x-artefacts-zags-rogdinf/types/4.0.1' ИдЗапрос='q' КолДок='2'"
          + " ТипАГС='01'><z:СведОсн КодНормОсн='01'><z:ПрСведДокОсн>1</z:ПрСведДокОсн>"
          + "</z:СведОсн>%s</z:ROGDINFRequest>";

  private final Departments departments = Departments.of(REGION, Duration.ZERO);

  @Test
  void eachSystemServesItsKindsAndTheExchangeChecksTheirRequests() {
    assertThat(departments.zags().kinds()).hasSize(1);
    assertThat(departments.mvd().kinds()).hasSize(4);
    assertThat(departments.pfr().kinds()).hasSize(1);
    for (ServedKind kind : departments.mvd().kinds()) {
      XmlFragment bad =
          XmlFragment.parse(
              "<a:%s xmlns:a='%s'/>"
                  .formatted(kind.request().rootElement(), kind.request().namespace()));
      assertThat(kind.check().orElseThrow().problems(bad)).isNotEmpty();
    }
  }

  @Test
  void delayIsKept() {
    Departments slow = Departments.of(REGION, Duration.ofSeconds(3));
    assertThat(ask(slow.zags(), items("a")))
        .isInstanceOfSatisfying(
            Outcome.Later.class,
            later -> assertThat(later.delay()).isEqualTo(Duration.ofSeconds(3)));
  }

  @Test
  void severalItemsOfOneRequestAreAnsweredEachUnderItsId() {
    String xml = payload(ask(departments.zags(), items("a", "b")));
    assertThat(xml).contains("ИдДок=\"a\"", "ИдДок=\"b\"").contains("ИдЗапрос=\"q\"");
  }

  @Test
  void requestOutsideTheSchemaOrTheServiceIsRejected() {
    for (Department department : new Department[] {departments.mvd(), departments.pfr()}) {
      assertThat(ask(department, "<a xmlns='urn:x'/>"))
          .isInstanceOfSatisfying(
              Outcome.Rejected.class,
              rejected ->
                  assertThat(rejected.code()).isEqualTo(RejectCode.UNKNOWN_REQUEST_DESCRIPTION));
    }
  }

  private static String items(String... ids) {
    StringBuilder items = new StringBuilder();
    for (String id : ids) {
      items
          .append("<z:СведЗапрос ИдДок='")
          .append(id)
          .append("'><z:СведФЛ><z:ФИО><f:Фамилия>Никто</f:Фамилия><f:Имя>Некто</f:Имя>")
          .append("<f:ПрОтчество>1</f:ПрОтчество></z:ФИО>")
          .append("<z:ДатаРождКаленд>2016-01-01</z:ДатаРождКаленд></z:СведФЛ>")
          .append("<z:ПрРегионРегАГС>1</z:ПрРегионРегАГС></z:СведЗапрос>");
    }
    return ZAGS.formatted(items);
  }

  private static Outcome ask(Department department, String xml) {
    XmlFragment payload = XmlFragment.parse(xml);
    return department.answer(
        new Question(
            new MessageId("0f0f0f0f-0000-1000-8000-000000000001"),
            payload.root(),
            payload,
            "HUB",
            Instant.parse("2026-11-22T12:00:00Z"),
            false,
            SmevVersion.V1_2));
  }

  private static String payload(Outcome outcome) {
    return ((Outcome.Payload) outcome).document().characters();
  }
}
