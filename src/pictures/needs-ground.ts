/**
 * Whether a picture with transparent parts shows something dark, which would be lost on a dark page: a chart, a logo. A
 * white drawing does not, and neither does a photograph with rounded corners. `pixels`: RGBA, one byte for each
 * channel.
 */
export function needsGround(pixels: Uint8Array): boolean {
  let [opacity, visible, dark] = [0, 0, 0];
  for (let at = 0; at + 3 < pixels.length; at += 4) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.subarray(at, at + 4);
    opacity += alpha;
    if (alpha < 64) continue;
    visible += 1;
    // An approximation of https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
    if (0.21 * red + 0.72 * green + 0.07 * blue < 128) dark += 1;
  }
  const count = pixels.length / 4;
  return opacity / 255 < mostOpaque * count && dark > leastDark * visible;
}

/** A share of the area. */
const mostOpaque = 0.98;
/** A share of the visible area. */
const leastDark = 0.01;
