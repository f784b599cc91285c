package org.kontingent.hub.platform.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kontingent.hub.platform.HubException;

class PublishedSchemasTest {
  private static final String LIVING = "urn://mvd/guvm/living-place-registration/1.1.0";
  private static final String REQUEST =
      """
      <q:livingPlaceRegistrationRequest xmlns:q="urn://mvd/guvm/living-place-registration/1.1.0"
          xmlns:r="urn://mvd/guvm/registration-commons/1.2.0"
          xmlns:b="urn://mvd/guvm/basic-types/1.2.0">
      <r:personInfo><b:lastName>Тайный</b:lastName><b:firstName>Лев</b:firstName>
      <r:birthDate>2015-02-28</r:birthDate></r:personInfo>
      <r:document><r:birthCertificate><b:series>III-ИВ</b:series>
      <b:number>700001</b:number><b:issueDate>2015-03-05</b:issueDate></r:birthCertificate>
      </r:document></q:livingPlaceRegistrationRequest>
      """;

  static Stream<String> namespaces() {
    return ContractCatalog.PUBLISHED.namespaces().stream();
  }

  @ParameterizedTest
  @MethodSource("namespaces")
  void everyContractCompilesWithoutTheNetwork(String namespace) {
    // The resolver only reads the class path and the compiler may only use its addresses.
    ContractSchema contract = ContractSchema.compile(ContractCatalog.PUBLISHED, namespace);

    assertThat(contract.schema()).isNotNull();
  }

  @Test
  void validDocumentHasNoProblems() {
    assertThat(problems(REQUEST)).isEmpty();
  }

  @Test
  void problemTellsItsPlaceAndRuleAndElement() {
    List<SchemaProblem> problems = problems(REQUEST.replace("700001", "7000012"));

    assertThat(problems).hasSize(1);
    SchemaProblem problem = problems.get(0);
    assertThat(problem.line()).isEqualTo(7);
    assertThat(problem.rule()).isEqualTo("cvc-pattern-valid");
    assertThat(problem.element()).isEqualTo("number");
    assertThat(problem.sentence()).startsWith("line 7, column ").contains("pattern");
  }

  @Test
  void noValueOfTheDocumentIsEverTold() {
    String secret = "СЕКРЕТ7781";
    List<String> spoiled =
        List.of(
            REQUEST.replace("III-ИВ", secret),
            REQUEST.replace("<b:series>", "<b:" + secret + "/><b:series>"),
            REQUEST.replace("<r:document>", "<r:document " + secret + "='1'>"),
            REQUEST.replace("<r:document>", "<r:document>" + secret),
            REQUEST.replace("<r:document>", "<r:document xmlns='urn:" + secret + "'><x/>"),
            REQUEST.replace(
                "<r:document>",
                "<r:document xsi:type='"
                    + secret
                    + "' xmlns:xsi="
                    + "'http://www.w3.org/2001/XMLSchema-instance'>"),
            REQUEST.replace("2015-02-28", secret),
            REQUEST.replace("</r:document>", "</" + secret + ">"),
            REQUEST.replace("livingPlaceRegistrationRequest", secret),
            "<!DOCTYPE " + secret + ">" + REQUEST);
    for (String document : spoiled) {
      List<SchemaProblem> problems = problems(document);
      assertThat(problems).isNotEmpty();
      assertThat(problems.toString()).doesNotContain(secret);
      assertThat(problems).allSatisfy(p -> assertThat(p.sentence()).doesNotContain(secret));
    }
  }

  @Test
  void treeIsHeldToTheSameRules() {
    String spoiled = REQUEST.replace("2015-02-28", "2015-02-30");

    List<SchemaProblem> problems =
        PublishedSchemas.problems(LIVING, HardenedXml.parse(spoiled.getBytes(UTF_8)));

    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).rule()).isEqualTo("cvc-datatype-valid.1.2.1");
    assertThat(problems.get(0).element()).isEqualTo("birthDate");
    assertThat(problems.get(0).sentence()).startsWith("element birthDate: ");
  }

  @Test
  void documentCannotBringItsOwnSchema() {
    String bringsOwn =
        "<x:y xmlns:x='urn:elsewhere' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
            + " xsi:schemaLocation='urn:elsewhere http://192.0.2.1/own.xsd'/>";

    assertThat(problems(bringsOwn)).extracting(SchemaProblem::rule).containsExactly("cvc-elt.1.a");
  }

  @Test
  void doctypeAndEntitiesAreRefused() {
    String bomb = "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:/etc/passwd'>]>" + REQUEST;

    assertThat(problems(bomb))
        .extracting(SchemaProblem::rule)
        .containsExactly(SchemaProblem.NOT_WELL_FORMED);
  }

  @Test
  void flawedDocumentOfAnyLengthGetsABoundedReport() {
    String many = REQUEST.replace("<r:document>", "<b:x/>".repeat(5000) + "<r:document b='1'>");
    String manyAttributes = "<q:livingPlaceRegistrationRequest xmlns:q='" + LIVING + "'";
    for (int i = 0; i < 5000; i++) {
      manyAttributes += " a" + i + "='1'";
    }
    manyAttributes += "/>";

    assertThat(problems(many)).hasSizeLessThanOrEqualTo(101);
    assertThat(problems(manyAttributes)).isNotEmpty().hasSizeLessThanOrEqualTo(101);
  }

  @Test
  void unknownNamespaceIsAnErrorOfItsOwn() {
    assertThat(PublishedSchemas.knows("urn:elsewhere")).isFalse();
    assertThatThrownBy(() -> PublishedSchemas.problems("urn:elsewhere", new byte[0]))
        .isInstanceOf(HubException.class)
        .hasFieldOrPropertyWithValue("code", "CONTRACT_UNKNOWN");
  }

  @Test
  void emptyAndBinaryInputAreProblemsNotFailures() {
    assertThat(PublishedSchemas.problems(LIVING, new byte[0])).hasSize(1);
    assertThat(PublishedSchemas.problems(LIVING, new byte[] {0, -1, -2, 7})).hasSize(1);
    assertThat(problems("<?xml version='1.0' encoding='no-such'?>" + REQUEST)).hasSize(1);
  }

  @Test
  void manyThreadsShareOneContract() throws Exception {
    var pool = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Integer>> tasks =
          IntStream.range(0, 64)
              .mapToObj(
                  i ->
                      (Callable<Integer>)
                          () ->
                              problems(i % 2 == 0 ? REQUEST : REQUEST.replace("700001", "1"))
                                  .size())
              .toList();
      List<Future<Integer>> results = pool.invokeAll(tasks);
      for (int i = 0; i < results.size(); i++) {
        assertThat(results.get(i).get()).isEqualTo(i % 2);
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static List<SchemaProblem> problems(String document) {
    return PublishedSchemas.problems(LIVING, document.getBytes(UTF_8));
  }
}
