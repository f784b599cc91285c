package org.kontingent.hub.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The module table of the blueprint, section 3, as rules. */
class ModuleTableTest {
  private static final String ROOT = "org.kontingent.hub.";

  /** Which modules a module may use, besides itself and the platform. */
  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("platform", Set.of()),
          Map.entry("smev", Set.of()),
          Map.entry("signature", Set.of("smev")),
          Map.entry("journal", Set.of("smev", "signature")),
          Map.entry("lanes", Set.of("smev")),
          Map.entry("exchange", Set.of("smev", "signature", "journal", "lanes")),
          Map.entry("registry", Set.of()),
          Map.entry("sources", Set.of("exchange", "registry", "smev")),
          Map.entry("access", Set.of("journal", "registry")),
          Map.entry("services", Set.of("registry", "exchange", "access")),
          Map.entry(
              "monitoring",
              Set.of(
                  "smev",
                  "signature",
                  "journal",
                  "lanes",
                  "exchange",
                  "registry",
                  "sources",
                  "access",
                  "services")),
          Map.entry("sandbox", Set.of("smev", "signature", "sources", "services")));

  private static final Set<String> DOMAIN =
      Set.of(
          "platform",
          "smev",
          "signature",
          "journal",
          "lanes",
          "exchange",
          "registry",
          "sources",
          "access",
          "monitoring");

  private static final Set<String> WITHOUT_XML =
      Set.of("journal", "lanes", "exchange", "registry", "sources", "access", "monitoring");

  private static JavaClasses classes;

  @BeforeAll
  static void read() {
    classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.kontingent.hub");
  }

  @TestFactory
  Stream<DynamicTest> eachModuleUsesOnlyWhatTheTableAllows() {
    return MAY_USE.entrySet().stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.getKey(),
                    () ->
                        noClasses()
                            .that()
                            .resideInAPackage(ROOT + row.getKey() + "..")
                            .should()
                            .dependOnClassesThat(
                                describe(
                                    "belong to a module not in its row",
                                    c -> isForeign(c, row.getKey(), row.getValue())))
                            .because(
                                "data goes one way round, and whoever reads a module must know"
                                    + " what else it may touch")
                            .allowEmptyShould(true)
                            .check(classes)));
  }

  @Test
  void frameworksStayInAdapters() {
    noClasses()
        .that(describe("are domain classes outside adapters", ModuleTableTest::isPureDomain))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework..",
            "org.apache.camel..",
            "org.apache.cxf..",
            "org.hibernate..",
            "jakarta.persistence..",
            "jakarta.servlet..",
            "jakarta.xml..",
            "java.sql..",
            "javax.sql..",
            "org.bouncycastle..",
            "org.apache.xml.security..")
        .because("the domain outlives its frameworks and is tested without them")
        .check(classes);
  }

  @Test
  void onlyTheExchangesLanguageAndItsSignaturesKnowXml() {
    noClasses()
        .that(
            describe(
                "are outside adapters of modules that know no XML",
                c -> WITHOUT_XML.contains(module(c)) && !isAdapter(c)))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.w3c.dom..", "javax.xml..", "org.xml.sax..")
        .because("only the verified element may be read, and adapters are where that is seen to")
        .check(classes);
  }

  @Test
  void internalsAreOffLimits() {
    for (String module : MAY_USE.keySet()) {
      noClasses()
          .that(describe("are outside " + module, c -> !module(c).equals(module) && !isWiring(c)))
          .should()
          .dependOnClassesThat(
              describe(
                  "are internal to " + module,
                  c -> module(c).equals(module) && c.getPackageName().contains(".internal")))
          .because("an engine may change without asking its neighbours")
          .check(classes);
    }
  }

  @Test
  void adaptersAreUsedOnlyByTheirOwnModuleAndByTheWiring() {
    for (String module : MAY_USE.keySet()) {
      noClasses()
          .that(describe("are outside " + module, c -> !module(c).equals(module) && !isWiring(c)))
          .should()
          .dependOnClassesThat(
              describe(
                  "are adapters of " + module,
                  c ->
                      module(c).equals(module)
                          && isAdapter(c)
                          && !module.equals("platform")
                          && !c.getPackageName().contains(".adapter.wire")))
          .because("technology is reached through the face of its module")
          .check(classes);
    }
  }

  /** Where objects are put together: the commands, and the sandbox, which runs without Spring. */
  private static boolean isWiring(JavaClass candidate) {
    return Set.of("cli", "sandbox").contains(module(candidate));
  }

  private static boolean isForeign(JavaClass used, String module, Set<String> allowed) {
    String other = module(used);
    return !other.isEmpty()
        && !other.equals(module)
        && !other.equals("platform")
        && !allowed.contains(other);
  }

  private static boolean isPureDomain(JavaClass candidate) {
    return DOMAIN.contains(module(candidate)) && !isAdapter(candidate);
  }

  private static boolean isAdapter(JavaClass candidate) {
    String name = candidate.getPackageName();
    return name.contains(".adapter.") || name.endsWith(".adapter");
  }

  private static String module(JavaClass candidate) {
    String name = candidate.getPackageName();
    if (!name.startsWith(ROOT)) {
      return "";
    }
    String rest = name.substring(ROOT.length());
    int dot = rest.indexOf('.');
    return dot < 0 ? rest : rest.substring(0, dot);
  }
}
