package org.rcubench.charts.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * What the page allows its browser: the pictures and the style within it, the one script that it
 * comes with, and nothing from elsewhere. Source: W3C, <em>Content Security Policy Level 3</em>.
 */
final class ContentPolicy {
  private ContentPolicy() {}

  /**
   * The policy.
   *
   * @param script the script, exactly as it stands between its tags
   */
  static String allowing(String script) {
    return "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'sha256-%s';"
            .formatted(Base64.getEncoder().encodeToString(sha256(script)))
        + " base-uri 'none'; form-action 'none'";
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
