package org.rcubench.results;

import java.util.Locale;

/** Another default locale for a while, for tests of what must not depend on it. */
public final class DefaultLocale {
  private DefaultLocale() {}

  public static void during(String languageTag, Runnable action) {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag(languageTag));
    try {
      action.run();
    } finally {
      Locale.setDefault(before);
    }
  }
}
