import type { Script } from '../scene/brand.ts';
import FONTS from './safe-fonts.json' with { type: 'json' };

/**
 * Fonts that machines with Microsoft Office or WPS have: of the text fonts that every edition of Windows 10 and 11
 * installs, or brings as “Chinese (Simplified) Supplemental Fonts”
 * (https://learn.microsoft.com/typography/fonts/windows_10_font_list), those that Office has on a Mac too; so without
 * Segoe UI and the like. WPS Office uses the system's fonts.
 */
export const SAFE_FONTS = FONTS as Readonly<Record<Script, readonly [string, ...string[]]>> & typeof FONTS;

/** Whether a font comes with Microsoft 365, whose default it is since 2023, and with Office 2024, and with nothing else. */
export const isNewOfficeFont = (declared: string): boolean => /^aptos\b/i.test(declared.trim());

export function isSafeFont(declared: string): boolean {
  const name = declared.trim().toLowerCase();
  const safe = [...SAFE_FONTS.latin, ...SAFE_FONTS.eastAsian, ...SAFE_FONTS.chineseNames];
  return safe.some((font) => font.toLowerCase() === name);
}
