import type { PackageFinding } from './finding.ts';
import { children, elements, type OpenedPackage, partsOf } from './opened-package.ts';

/** At most one a:pPr in a paragraph, and it stands first (CT_TextParagraph, ECMA-376 part 1, 21.1.2.2.6). */
export function checkParagraphProperties(opened: OpenedPackage): PackageFinding[] {
  const found: PackageFinding[] = [];
  for (const [part, document] of opened.documents) {
    const wrong = elements(document, 'a:p').filter((paragraph) => {
      const names = children(paragraph).map((child) => child.nodeName);
      return names.lastIndexOf('a:pPr') > 0;
    });
    if (wrong.length === 0) continue;
    const message = `${wrong.length} paragraphs have properties that do not stand first: “${wrong[0]?.textContent?.slice(0, 40)}”.`;
    found.push({ rule: 'paragraph-properties', part, message });
  }
  return found;
}

/** Every run on a slide or in notes says its language: proofing, hyphenation and speech depend on it. */
export function checkLanguages(opened: OpenedPackage): PackageFinding[] {
  return partsOf(opened, 'slide', 'notesSlide').flatMap(([part, document]) =>
    ['a:r', 'a:fld']
      .flatMap((name) => elements(document, name))
      .filter((run) => !children(run, 'a:rPr')[0]?.getAttribute('lang'))
      .map((run) => ({
        rule: 'language' as const,
        part,
        message: `The run “${run.textContent?.slice(0, 40)}” has no language.`,
      })),
  );
}

/** Colours by value are six hex digits (ST_HexColorRGB, 22.9.2.5); a theme colour's name there is a broken file. */
export function checkColors(opened: OpenedPackage): PackageFinding[] {
  return [...opened.documents].flatMap(([part, document]) =>
    elements(document, 'a:srgbClr')
      .map((color) => color.getAttribute('val') ?? '')
      .filter((value) => !/^[0-9A-Fa-f]{6}$/.test(value))
      .map((value) => ({
        rule: 'color-value' as const,
        part,
        message: `${value || 'An empty value'} is no colour of six hex digits.`,
      })),
  );
}
