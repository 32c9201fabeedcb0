/**
 * Fonts that machines with Microsoft Office or WPS have: of the text fonts that every edition of Windows 10 and 11
 * installs, or brings as “Chinese (Simplified) Supplemental Fonts”
 * (https://learn.microsoft.com/typography/fonts/windows_10_font_list), those that Office has on a Mac too; so without
 * Segoe UI and the like. WPS Office uses the system's fonts.
 */
export const SAFE_FONTS = {
  latin: [
    'Calibri',
    'Arial',
    'Georgia',
    'Arial Black',
    'Calibri Light',
    'Cambria',
    'Candara',
    'Comic Sans MS',
    'Consolas',
    'Constantia',
    'Corbel',
    'Courier New',
    'Franklin Gothic Medium',
    'Impact',
    'Lucida Console',
    'Lucida Sans Unicode',
    'Palatino Linotype',
    'Tahoma',
    'Times New Roman',
    'Trebuchet MS',
    'Verdana',
  ],
  eastAsian: [
    'Microsoft YaHei',
    'SimHei',
    'SimSun',
    'DengXian',
    'DengXian Light',
    'FangSong',
    'KaiTi',
    'Microsoft YaHei Light',
    'NSimSun',
  ],
} as const;

const CHINESE_NAMES: readonly string[] = ['微软雅黑', '等线', '等线 Light', '仿宋', '楷体', '新宋体', '黑体', '宋体'];

/** Whether a font comes with Microsoft 365, whose default it is since 2023, and with Office 2024, and with nothing else. */
export const isNewOfficeFont = (declared: string): boolean => /^aptos\b/i.test(declared.trim());

export function isSafeFont(declared: string): boolean {
  const name = declared.trim().toLowerCase();
  const safe = [...SAFE_FONTS.latin, ...SAFE_FONTS.eastAsian, ...CHINESE_NAMES];
  return safe.some((font) => font.toLowerCase() === name);
}
