package org.rcubench.charts.page;

/** What a test asks a page, as expressions of JavaScript. */
final class Scripts {
  private Scripts() {}

  /** The colour of the paper. */
  static final String PAPER =
      "getComputedStyle(document.body).backgroundColor.match(/[\\d.]+/g).slice(0, 3).map(Number)";

  /** Headings more than one level below the one before. */
  static final String SKIPPED_HEADINGS =
      """
      [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
        .filter((h, i, all) => i > 0 && Number(h.tagName[1]) > Number(all[i - 1].tagName[1]) + 1)
        .map((h) => h.textContent)
      """;

  /**
   * Visible texts whose contrast with what lies behind them is below the ratio that is given, as
   * the Web Content Accessibility Guidelines 2.1 define it.
   */
  static final String FAINT_TEXT =
      """
      ((least) => {
        const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
        const parts = (colour) => {
          canvas.clearRect(0, 0, 1, 1);
          canvas.fillStyle = colour;
          canvas.fillRect(0, 0, 1, 1);
          return [...canvas.getImageData(0, 0, 1, 1).data];
        };
        const linear = (v) => v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4;
        const luminance = ([r, g, b]) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
        const ground = (e) => {
          for (; e; e = e.parentElement) {
            const colour = parts(getComputedStyle(e).backgroundColor);
            if (colour[3] === 255) return colour;
          }
          return [255, 255, 255, 255];
        };
        const faint = new Set();
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const element = walker.currentNode.parentElement;
          if (!walker.currentNode.data.trim() || element.matches('script, style, .unseen')
              || !element.checkVisibility()) continue;
          const one = luminance(parts(getComputedStyle(element).color));
          const other = luminance(ground(element));
          const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
          if (ratio < least) faint.add(`${element.tagName}.${element.className} ${ratio.toFixed(2)}`);
        }
        return [...faint];
      })(arguments[0])
      """;
}
