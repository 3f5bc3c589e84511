/**
 * How readers write the months besides as pages do, January first: other cases, short forms, other countries' names.
 * Blanks between the forms, `_` within a name of two words; nothing where there are none.
 */
export type WrittenMonths = [
  january: string,
  february: string,
  march: string,
  april: string,
  may: string,
  june: string,
  july: string,
  august: string,
  september: string,
  october: string,
  november: string,
  december: string,
];
