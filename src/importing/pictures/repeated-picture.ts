import type { BodyContext } from '../body/body-context.ts';
import type { SourcePicture } from '../imported-item.ts';

/** A body's context in which the leading picture is not shown again where the text first shows it. */
export interface WithoutRepeated<Context extends BodyContext> {
  context: Context;
  /** What the text says of the picture there; undefined where it does not show it. Known once the body is written. */
  repeated(): Omit<SourcePicture, 'address'> | undefined;
}

/** `leading`: the item's leading picture. It is known again by its file, whatever its addresses and sizes. */
export function leaveOutRepeated<Context extends BodyContext>(
  context: Context,
  leading: SourcePicture | undefined,
): WithoutRepeated<Context> {
  const file = leading && context.picture(leading);
  let found: SourcePicture | undefined;
  return {
    context: {
      ...context,
      isRepeated(picture) {
        if (file === undefined || found || context.picture(picture) !== file) return false;
        found = picture;
        return true;
      },
    },
    repeated: () => found,
  };
}
