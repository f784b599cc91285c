package org.kontingent.hub.services.adapter.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kontingent.hub.access.CallerRole;
import org.kontingent.hub.registry.ActState;
import org.kontingent.hub.registry.AddressKind;
import org.kontingent.hub.registry.ConsentForm;
import org.kontingent.hub.registry.ConsentGiver;
import org.kontingent.hub.registry.DataCategory;
import org.kontingent.hub.registry.DocumentStatus;
import org.kontingent.hub.registry.DocumentType;
import org.kontingent.hub.registry.Gender;
import org.kontingent.hub.registry.IdentityState;
import org.kontingent.hub.registry.ParentKind;
import org.kontingent.hub.registry.PatronymicState;
import org.kontingent.hub.registry.Purpose;
import org.kontingent.hub.registry.QuestionKind;
import org.kontingent.hub.registry.RecordState;
import org.kontingent.hub.registry.SourceRequestState;
import org.kontingent.hub.registry.SourceRole;
import org.kontingent.hub.registry.UpsertOutcome;
import org.kontingent.hub.registry.ValueState;
import org.kontingent.hub.services.adapter.wire.school.ConsentGiverKind;
import org.kontingent.hub.services.adapter.wire.types.PurposeCode;
import org.kontingent.hub.services.adapter.wire.types.RoleCode;

/** The closed lists of the contract and of the registry are the same lists. */
class CodesTest {
  private static final String TYPES = "org.kontingent.hub.services.adapter.wire.types.";
  private static final String SCHOOL = "org.kontingent.hub.services.adapter.wire.school.";

  static Stream<Arguments> lists() throws ClassNotFoundException {
    return Stream.of(
        Arguments.of(PurposeCode.class, Purpose.class),
        Arguments.of(RoleCode.class, CallerRole.class),
        Arguments.of(ConsentGiverKind.class, ConsentGiver.class),
        Arguments.of(wire(SCHOOL, "ConsentForm"), ConsentForm.class),
        Arguments.of(wire(SCHOOL, "DataCategory"), DataCategory.class),
        Arguments.of(wire(SCHOOL, "UpsertOutcome"), UpsertOutcome.class),
        Arguments.of(wire(TYPES, "ActState"), ActState.class),
        Arguments.of(wire(TYPES, "AddressKind"), AddressKind.class),
        Arguments.of(wire(TYPES, "DocumentStatus"), DocumentStatus.class),
        Arguments.of(wire(TYPES, "DocumentType"), DocumentType.class),
        Arguments.of(wire(TYPES, "Gender"), Gender.class),
        Arguments.of(wire(TYPES, "IdentityState"), IdentityState.class),
        Arguments.of(wire(TYPES, "ParentKind"), ParentKind.class),
        Arguments.of(wire(TYPES, "PatronymicState"), PatronymicState.class),
        Arguments.of(wire(TYPES, "QuestionKind"), QuestionKind.class),
        Arguments.of(wire(TYPES, "RecordState"), RecordState.class),
        Arguments.of(wire(TYPES, "SourceRequestState"), SourceRequestState.class),
        Arguments.of(wire(TYPES, "SourceRole"), SourceRole.class),
        Arguments.of(wire(TYPES, "ValueState"), ValueState.class));
  }

  private static Class<?> wire(String packageName, String name) throws ClassNotFoundException {
    return Class.forName(packageName + name);
  }

  @ParameterizedTest
  @MethodSource("lists")
  <W extends Enum<W>, R extends Enum<R>> void eachCodeHasItsCounterpart(
      Class<W> contract, Class<R> registry) {
    assertThat(contract.getEnumConstants()).hasSameSizeAs(registry.getEnumConstants());
    assertThat(Arrays.stream(contract.getEnumConstants()).map(code -> Codes.same(code, registry)))
        .containsExactlyInAnyOrder(registry.getEnumConstants());
  }
}
