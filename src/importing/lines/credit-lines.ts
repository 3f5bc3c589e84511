/** The words after which a line names the photographer or the picture's owner, in the languages that archives have. */
const photo =
  /^(?:photos?|photo by|photo credits?|pictures?|images? by|image credit|фото|снимок|الصورة|صورة|الصور|تصوير|fotoğraf(?:lar)?|foto)\s*[:：]\s*(.+)$/iu;
/** The words by which a line says where the text is from. */
const source = [
  /^(?:based on (?:the )?(?:materials?|reports?) (?:from|of|by)|sources?\s*[:：]|with reporting by)\s*(.+)$/iu,
  /^(?:(?:по|с использованием) (?:материалам|материалов|сообщению|сообщениям|информации|данным)|источник(?:и)?\s*:)\s*(.+)$/iu,
  /^(?:المصدر\s*[:：]|المصادر\s*[:：]|نقلا عن|نقلًا عن|نقلاً عن|بحسب|وفقا ل(?:ـ|\s)|وفقًا ل(?:ـ|\s)|عن مواد)\s*(.+)$/u,
  /^(?:kaynak(?:lar)?\s*[:：])\s*(.+)$/iu,
  /^(.+?)(?:['’]\p{L}{1,4})? (?:haberlerine|haberine|materyallerine) (?:dayanılarak|dayanarak|göre)\.?$/iu,
];

/** The credit that a line gives for a picture: `Photo: …`, `Фото: …`, `الصورة: …`, `Fotoğraf: …`. */
export function readCredit(line: string): string | undefined {
  return photo.exec(line)?.[1];
}

/** The name by which a line says where a text is from: `Based on materials from …`, `По материалам …`, `بحسب …`, `Kaynak: …`. */
export function readSourceName(line: string): string | undefined {
  return source.map((each) => each.exec(line)?.[1]).find((name) => name !== undefined);
}
