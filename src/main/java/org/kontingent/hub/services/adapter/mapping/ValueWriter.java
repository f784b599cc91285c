package org.kontingent.hub.services.adapter.mapping;

import org.kontingent.hub.registry.Citizenship;
import org.kontingent.hub.registry.Gender;
import org.kontingent.hub.registry.ImpreciseDate;
import org.kontingent.hub.registry.PersonName;
import org.kontingent.hub.registry.Snils;
import org.kontingent.hub.registry.Valued;
import org.kontingent.hub.services.adapter.wire.types.GoldenCitizenship;
import org.kontingent.hub.services.adapter.wire.types.GoldenDate;
import org.kontingent.hub.services.adapter.wire.types.GoldenGender;
import org.kontingent.hub.services.adapter.wire.types.GoldenName;
import org.kontingent.hub.services.adapter.wire.types.GoldenSnils;
import org.kontingent.hub.services.adapter.wire.types.GoldenText;
import org.kontingent.hub.services.adapter.wire.types.PatronymicOnRecord;
import org.kontingent.hub.services.adapter.wire.types.PatronymicState;

/** Single golden values in the contract's classes; null for null. */
final class ValueWriter {
  private ValueWriter() {}

  static GoldenName name(Valued<PersonName> valued) {
    if (valued == null) {
      return null;
    }
    GoldenName name = new GoldenName();
    name.setSurname(valued.value().surname());
    name.setFirst(valued.value().first());
    PatronymicOnRecord patronymic = new PatronymicOnRecord();
    patronymic.setValue(valued.value().patronymic() == null ? "" : valued.value().patronymic());
    patronymic.setState(Codes.same(valued.value().patronymicState(), PatronymicState.class));
    name.setPatronymic(patronymic);
    Origin.of(valued).to(name::setState, name::setSourceRole, name::setEventTime, name::setAsOf);
    return name;
  }

  static GoldenDate date(Valued<ImpreciseDate> valued) {
    if (valued == null) {
      return null;
    }
    GoldenDate date = new GoldenDate();
    date.setValue(valued.value().toString());
    Origin.of(valued).to(date::setState, date::setSourceRole, date::setEventTime, date::setAsOf);
    return date;
  }

  static GoldenText text(Valued<String> valued) {
    if (valued == null) {
      return null;
    }
    GoldenText text = new GoldenText();
    text.setValue(valued.value());
    Origin.of(valued).to(text::setState, text::setSourceRole, text::setEventTime, text::setAsOf);
    return text;
  }

  static GoldenGender gender(Valued<Gender> valued) {
    if (valued == null) {
      return null;
    }
    GoldenGender gender = new GoldenGender();
    gender.setValue(
        Codes.same(valued.value(), org.kontingent.hub.services.adapter.wire.types.Gender.class));
    Origin.of(valued)
        .to(gender::setState, gender::setSourceRole, gender::setEventTime, gender::setAsOf);
    return gender;
  }

  static GoldenSnils snils(Valued<Snils> valued) {
    if (valued == null) {
      return null;
    }
    GoldenSnils snils = new GoldenSnils();
    snils.setValue(valued.value().formatted());
    Origin.of(valued)
        .to(snils::setState, snils::setSourceRole, snils::setEventTime, snils::setAsOf);
    return snils;
  }

  static GoldenCitizenship citizenship(Valued<Citizenship> valued) {
    GoldenCitizenship citizenship = new GoldenCitizenship();
    citizenship.setCountry(valued.value().country());
    citizenship.setFrom(valued.value().from());
    citizenship.setTo(valued.value().to());
    citizenship.setBasis(valued.value().basis());
    Origin.of(valued)
        .to(
            citizenship::setState,
            citizenship::setSourceRole,
            citizenship::setEventTime,
            citizenship::setAsOf);
    return citizenship;
  }
}
