import type { Words } from '../core/language.ts';
import { isNewOfficeFont, isSafeFont } from '../fonts/safe-fonts.ts';
import { say } from '../messages/say.ts';
import { type Brand, type BrandFonts, type FontFace, facesOf } from '../scene/brand.ts';

export function likenessNotes(fonts: BrandFonts): Words[] {
  const alike = facesOf(fonts).filter(({ likeness }) => likeness);
  const names = new Map(alike.map((face) => [face.declared, face]));
  return [...names.values()].map(({ declared, family, scale = 1 }) =>
    say.brand.measuredWith({ declared, family, percent: Math.round(100 * (scale - 1)) }),
  );
}

/**
 * What the computer that shows decks has to have: the fonts that come with Office, those that have to be installed, and
 * which programs use the ones in the file. `faces` are those that any of the decks, so many, is set in; `ofTemplate` are fonts
 * that their template carries.
 */
export function fontNeeds(faces: readonly FontFace[], decks: number, ofTemplate: readonly string[] = []): Words[] {
  const named = (pick: (face: FontFace) => boolean) => [...new Set(faces.filter(pick).map(({ declared }) => declared))];
  const isCarried = ({ declared, embed }: FontFace) => embed !== undefined || ofTemplate.includes(declared);
  const carried = named(isCarried);
  const rest = faces.filter((face) => !isCarried(face)).map(({ declared }) => declared);
  const those = (pick: (declared: string) => boolean) => [...new Set(rest.filter(pick))];
  const ofOffice = those(isSafeFont);
  const ofNewOffice = those(isNewOfficeFont);
  const others = those((declared) => !isSafeFont(declared) && !isNewOfficeFont(declared));
  return [
    ...(ofOffice.length > 0 ? [say.brand.officeFonts({ fonts: ofOffice, decks })] : []),
    ...(ofNewOffice.length > 0 ? [say.brand.newOfficeFonts({ fonts: ofNewOffice, decks })] : []),
    ...(others.length > 0 ? [say.brand.otherFonts({ fonts: others, decks })] : []),
    ...(carried.length > 0 ? [say.brand.carriedFonts({ fonts: carried, decks })] : []),
  ];
}

/** Where the mark of a brand that is made of a template is: the layouts have the logo of their own. */
export function markNote({ template, mark, takeaway }: Brand): Words[] {
  const hasMark = mark.logo !== undefined || mark.shapes.length > 0;
  if (!template || !hasMark) return [];
  return takeaway === 'band' ? [say.brand.markOnBandsOnly] : [say.brand.markNowhere];
}
