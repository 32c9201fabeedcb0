import { groupOf, isGroup } from '../../core/collections.ts';
import type { Form } from './contents.ts';
import { apart, isChinese, isWords, together } from './words.ts';

/** Kinds that list nothing: they share the names of what they say. */
export const page: Form = {
  read: (around) => ({ entries: [], around }),
  write: ({ entries, around }) => (entries.length === 0 ? around : undefined),
};

const QUOTED = /^(“)([\s\S]+)”$/;
/** What words are about, and whose they are. */
const SPOKEN = /^([\s\S]+?)(?: — |——)((?:(?! — |——)[\s\S])+)$/;
const WITH_ROLE = /^([^,，]+)[,，]\s*([^,，][\s\S]*)$/;

/** What somebody said: elsewhere in quotation marks, with what it is about and who said it below. */
export const quote: Form = {
  read: ({ title, text, speaker, ...others }) => {
    const { name, role } = groupOf(speaker);
    const who =
      role === undefined
        ? name
        : together(name, role, (one, other) => `${one}${isChinese(one + other) ? '，' : ', '}${other}`);
    const below = together(title, who, (one, other) => `${one}${isChinese(one + other) ? '——' : ' — '}${other}`);
    const words = together(text, text, (said) => `“${said}”`);
    const isPlain = !('context' in others) && !('paraphrase' in others);
    return words && below && isPlain ? { entries: [], around: { title: words, text: below, ...others } } : undefined;
  },
  write: ({ entries, around: { title: quoted, text: below, ...others } }) => {
    const words = apart(quoted, QUOTED)?.[1];
    const [title, who] = apart(below, SPOKEN) ?? [];
    const [name = who, role] = apart(who, WITH_ROLE) ?? [];
    if (entries.length > 0 || !words || !title) return undefined;
    return { title, text: words, speaker: role === undefined ? { name } : { name, role }, ...others };
  },
};

const FIGURE = /^\{([\w-]+)\}\s*(\S[\s\S]*)$/;

/** A figure at the beginning of a sentence that stands elsewhere as a text. */
export const share: Form = {
  read: ({ fact, text, ...others }) => {
    const said = together(text, text, (words) =>
      /^[\p{Script=Han}，。]/u.test(words) ? `{${fact}}${words}` : `{${fact}} ${words}`,
    );
    return said === undefined ? undefined : { entries: [], around: { ...others, text: said } };
  },
  write: ({ entries, around: { text, ...others } }) => {
    const [facts, words] = apart(text, FIGURE) ?? [];
    const [fact, ...more] = isWords(facts) ? new Set(isGroup(facts) ? Object.values(facts) : [facts]) : [];
    if (entries.length > 0 || fact === undefined || more.length > 0) return undefined;
    return { ...others, fact, text: words };
  },
};
