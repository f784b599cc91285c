package org.kontingent.hub.registry.adapter;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kontingent.hub.registry.catalogue.DataCatalogue;

/**
 * Lets nothing of the domain be stored that the data catalogue does not list: every record, and
 * every record within it, has to stand there with all its elements. Ids and other values of one
 * component, dates, and records of the machinery itself hold nothing of their own.
 */
final class ClosedCatalogue {
  private static final String DOMAIN = "org.kontingent.hub.registry.";
  private static final Set<Class<?>> KNOWN = ConcurrentHashMap.newKeySet();

  private ClosedCatalogue() {}

  /** Throws {@link IllegalStateException} naming what is not in the catalogue. */
  static void require(Object value) {
    if (value instanceof Collection<?> many) {
      many.forEach(ClosedCatalogue::require);
    } else if (value instanceof Record && !KNOWN.contains(value.getClass())) {
      Set<Class<?>> seen = new HashSet<>();
      require(value.getClass(), seen);
      KNOWN.addAll(seen);
    }
  }

  private static void require(Type type, Set<Class<?>> seen) {
    if (type instanceof ParameterizedType generic) {
      require(generic.getRawType(), seen);
      for (Type argument : generic.getActualTypeArguments()) {
        require(argument, seen);
      }
    } else if (type instanceof Class<?> one && one.isRecord() && seen.add(one)) {
      if (!isPlain(one)) {
        requireListed(one);
      }
      for (RecordComponent component : one.getRecordComponents()) {
        require(component.getGenericType(), seen);
      }
    }
  }

  private static boolean isPlain(Class<?> record) {
    return record.getRecordComponents().length < 2
        || record.getSimpleName().equals("ImpreciseDate")
        || !record.getName().startsWith(DOMAIN)
        || record.getPackageName().equals(DOMAIN + "model")
        || record.getPackageName().endsWith(".adapter");
  }

  private static void requireListed(Class<?> record) {
    DataCatalogue catalogue = DataCatalogue.shipped();
    String entity =
        catalogue
            .entityOf(record.getSimpleName())
            .orElseThrow(() -> missing(record.getSimpleName()));
    Set<String> elements = catalogue.elementsOf(entity);
    for (RecordComponent component : record.getRecordComponents()) {
      if (!elements.contains(component.getName())) {
        throw missing(entity + "." + component.getName());
      }
    }
  }

  private static IllegalStateException missing(String what) {
    return new IllegalStateException(
        what + " may not be stored: it is not in catalogue/data-catalogue.txt");
  }
}
