package org.kontingent.hub.registry.region;

import java.util.Locale;

/** What happens to a name on its way into a feed. */
final class NameSlips {
  private NameSlips() {}

  static void apply(Draft draft) {
    Dice dice = draft.dice;
    if (Variants.known(draft.name) && draft.slips(Slip.VARIANT)) {
      draft.name = Variants.of(draft.name, dice);
    }
    if (draft.pupil.foreigner() && draft.slips(Slip.TRANSLIT_VAR)) {
      draft.surname = Misspelling.foreignSound(draft.surname, dice);
      if (dice.chance(0.3)) {
        draft.name = Misspelling.foreignSound(draft.name, dice);
      }
    }
    genderForm(draft);
    letters(draft);
    hyphens(draft);
    patronymics(draft);
    places(draft);
    scripts(draft);
  }

  private static void genderForm(Draft draft) {
    String woman = Grammar.ofWoman(draft.surname);
    boolean man = draft.pupil.male && !woman.equals(draft.surname);
    boolean girl =
        !draft.pupil.male && (draft.surname.endsWith("ва") || draft.surname.endsWith("на"));
    if ((man || girl) && draft.slips(Slip.GENDER_FORM)) {
      draft.surname = man ? woman : draft.surname.substring(0, draft.surname.length() - 1);
    }
  }

  private static void letters(Draft draft) {
    Dice dice = draft.dice;
    if (draft.slips(Slip.TYPO_SURNAME)) {
      draft.surname = Misspelling.letter(draft.surname, dice);
    }
    if (draft.slips(Slip.TYPO_NAME)) {
      draft.name = Misspelling.letter(draft.name, dice);
    }
    if (!draft.patronymic.isEmpty() && draft.slips(Slip.TYPO_PATR)) {
      draft.patronymic = Misspelling.letter(draft.patronymic, dice);
    }
    if (draft.slips(Slip.PHONETIC)) {
      if (dice.chance(0.7)) {
        draft.surname = Misspelling.sound(draft.surname, dice);
      } else {
        draft.name = Misspelling.sound(draft.name, dice);
      }
    }
  }

  private static void hyphens(Draft draft) {
    int surname = draft.surname.indexOf('-');
    int name = draft.name.indexOf('-');
    if ((surname > 0 || name > 0) && draft.slips(Slip.HYPHEN)) {
      if (surname > 0) {
        draft.surname = withoutHyphen(draft.surname, surname, true, draft.dice);
      } else {
        draft.name = withoutHyphen(draft.name, name, false, draft.dice);
      }
    }
  }

  private static String withoutHyphen(String word, int at, boolean surname, Dice dice) {
    String first = word.substring(0, at);
    String second = word.substring(at + 1);
    return switch (dice.upTo(4)) {
      case 0 -> first + " - " + second;
      case 1 -> first + " " + second;
      case 2 -> surname ? first : first + second.toLowerCase(Locale.ROOT);
      default -> surname ? second : first + second.toLowerCase(Locale.ROOT);
    };
  }

  private static void patronymics(Draft draft) {
    int blank = draft.patronymic.indexOf(' ');
    if (blank > 0 && draft.slips(Slip.PATR_FORM)) {
      String father = draft.patronymic.substring(0, blank);
      String kin = draft.patronymic.substring(blank + 1);
      draft.patronymic =
          switch (draft.dice.upTo(4)) {
            case 0 -> father + kin;
            case 1 -> father + "-" + kin;
            case 2 -> father + " " + (draft.pupil.male ? "угли" : "кизи");
            default -> Grammar.patronymic(father, draft.pupil.male);
          };
    }
    if (!draft.patronymic.isEmpty() && draft.slips(Slip.NO_PATR)) {
      draft.patronymic = draft.feed == Feed.SCHOOL && draft.dice.chance(0.15) ? "нет" : "";
    } else if (draft.slips(Slip.INITIALS)) {
      draft.name = draft.name.charAt(0) + ".";
      draft.patronymic = draft.patronymic.isEmpty() ? "" : draft.patronymic.charAt(0) + ".";
    }
  }

  private static void places(Draft draft) {
    boolean patronymic = !draft.patronymic.isEmpty();
    if (patronymic && draft.name.length() > 2 && draft.slips(Slip.PATR_IN_NAME)) {
      draft.name = draft.name + " " + draft.patronymic;
      draft.patronymic = "";
    } else if (draft.slips(Slip.SWAP_PARTS)) {
      String name = draft.name;
      if (patronymic && draft.dice.chance(0.3)) {
        draft.name = draft.patronymic;
        draft.patronymic = name;
      } else {
        draft.name = draft.surname;
        draft.surname = name;
      }
    }
  }

  private static void scripts(Draft draft) {
    if (draft.pupil.foreigner() && draft.slips(Slip.LATIN)) {
      draft.surname = Misspelling.latin(draft.surname);
      draft.name = Misspelling.latin(draft.name);
      draft.patronymic = Misspelling.latin(draft.patronymic);
    } else if (draft.slips(Slip.LOOKALIKE)) {
      if (draft.dice.chance(0.75)) {
        draft.surname = Misspelling.lookAlike(draft.surname);
      } else {
        draft.name = Misspelling.lookAlike(draft.name);
      }
    }
  }
}
