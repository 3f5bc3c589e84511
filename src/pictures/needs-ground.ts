/**
 * Whether a picture with transparent parts shows something dark, which would be lost on a dark page: a chart, a logo. What is
 * white on transparent is not, nor is a photograph whose corners are rounded. `pixels`: RGBA, a byte each.
 */
export function needsGround(pixels: Uint8Array): boolean {
  let [opacity, visible, dark] = [0, 0, 0];
  for (let at = 0; at + 3 < pixels.length; at += 4) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.subarray(at, at + 4);
    opacity += alpha;
    if (alpha < 64) continue;
    visible += 1;
    // https://www.w3.org/TR/WCAG22/#dfn-relative-luminance, near enough.
    if (0.21 * red + 0.72 * green + 0.07 * blue < 128) dark += 1;
  }
  const count = pixels.length / 4;
  return opacity / 255 < mostOpaque * count && dark > leastDark * visible;
}

/** Of its area. */
const mostOpaque = 0.98;
/** Of what can be seen. */
const leastDark = 0.01;
