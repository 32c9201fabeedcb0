import type { UiLanguage } from '../core/language.ts';

/** A line that is a remark in one language: `# en: Delete this.` */
const REMARK = /^(?<indent> *)# (?<language>en|zh):(?: (?<words>.*))?$/;

/** The text with the remarks of one language, `# Delete this.`, and without those of others. */
export function spokenIn(text: string, ui: UiLanguage): string {
  const lines = text.split('\n').flatMap((line) => {
    const { indent = '', language, words = '' } = REMARK.exec(line)?.groups ?? {};
    if (language === undefined) return [line];
    return language === ui ? [`${indent}# ${words}`.trimEnd()] : [];
  });
  return lines.join('\n');
}
