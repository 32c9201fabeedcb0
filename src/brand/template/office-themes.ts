import type { ThemeSlot } from '../../scene/brand.ts';

/** The accents, first to sixth, of themes with which programs begin a presentation. */
const BEGINNINGS: readonly string[] = [
  // PowerPoint 2007 and 2010, 2013 to 2022 (at first in another order), and since 2023.
  '4F81BD C0504D 9BBB59 8064A2 4BACC6 F79646',
  '5B9BD5 ED7D31 A5A5A5 FFC000 4472C4 70AD47',
  '4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47',
  '156082 E97132 196B24 0F9ED5 A02B93 4EA72E',
  // Google Slides: Simple Light and Simple Dark, and what these were before.
  '4285F4 212121 78909C FFAB40 0097A7 EEFF41',
  '058DC7 50B432 ED561B EDEF00 24CBE5 64E572',
  // WPS, and LibreOffice.
  '4874CB EE822F F2BA02 75BD42 30C0B4 E54C5E',
  '18A303 0369A3 A33E03 8E03A3 C99C00 C9211E',
];

/** Whether nobody has chosen the accents of a theme: they are those with which a program begins. */
export function isUntouched(theme: Readonly<Record<ThemeSlot, string>>): boolean {
  const { accent1, accent2, accent3, accent4, accent5, accent6 } = theme;
  return BEGINNINGS.includes([accent1, accent2, accent3, accent4, accent5, accent6].join(' ').toUpperCase());
}
