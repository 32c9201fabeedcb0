import WORDS from './words.json' with { type: 'json' };

/**
 * What empty placeholders say while a slide is edited, which is not shown or printed, and what a link `back` says where the
 * mouse stays on it: in the deck's language; English where that is unknown.
 */
export const wordsIn = (language: string) => WORDS[language.startsWith('zh') ? 'zh' : 'en'];
