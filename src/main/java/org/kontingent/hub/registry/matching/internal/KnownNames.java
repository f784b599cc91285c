package org.kontingent.hub.registry.matching.internal;

/**
 * Names in use as a frozen model knows them. A word it has never seen is no proven name, so that
 * one letter apart from a name it may be its misprint; nor is it a proven misprint, so that farther
 * apart it is another name.
 */
final class KnownNames implements NamesInUse {
  private final FrozenModel model;
  private final NameWords words;

  KnownNames(FrozenModel model, NameWords words) {
    this.model = model;
    this.words = words;
  }

  @Override
  public boolean areTwoFathers(int one, int other) {
    return model.root(words.word(one).root).isReal() && model.root(words.word(other).root).isReal();
  }

  @Override
  public boolean areConfused(int one, int other) {
    return model.areSpellings(words.word(one).key, words.word(other).key);
  }

  @Override
  public boolean isRealName(int word) {
    return model.word(words.word(word).key).isReal();
  }

  @Override
  public boolean isUnheardOf(int word) {
    return model.word(words.word(word).key).asName() == 0;
  }
}
