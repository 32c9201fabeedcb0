import { type Group, isGroup } from '../../core/collections.ts';
import type { Form } from './contents.ts';
import { apart, isWords, together } from './words.ts';

/** Kinds that list nothing: they share the names of what they say. */
export const page: Form = {
  read: (around) => ({ entries: [], around }),
  write: ({ entries, around }) => (entries.length === 0 ? around : undefined),
};

const QUOTED = /^(“)([\s\S]+)”$/;
const NAMED = /^(— )([\s\S]+)$/;
const WITH_ROLE = /^— ([^,，]+)[,，]\s*([^,，][\s\S]*)$/;

/** What somebody said, elsewhere in quotation marks with the name below; what it is about stands above. */
export const quote: Form = {
  read: ({ title, text, speaker, ...others }) => {
    const isPlain = !['kicker', 'context', 'paraphrase'].some((key) => key in others);
    const words = together(text, text, (said) => `“${said}”`);
    const said = isGroup(speaker) && isPlain ? nameOf(speaker) : undefined;
    return words && said ? { entries: [], around: { kicker: title, title: words, text: said, ...others } } : undefined;
  },
  write: ({ entries, around: { kicker, title, text, ...others } }) => {
    const words = apart(title, QUOTED)?.[1];
    const [name, role] = apart(text, WITH_ROLE) ?? [apart(text, NAMED)?.[1]];
    if (entries.length > 0 || kicker === undefined || !words || !name) return undefined;
    return { title: kicker, text: words, speaker: role === undefined ? { name } : { name, role }, ...others };
  },
};

function nameOf({ name, role }: Group) {
  if (role === undefined) return together(name, name, (said) => `— ${said}`);
  return together(name, role, (one, other) =>
    /\p{Script=Han}/u.test(one + other) ? `— ${one}，${other}` : `— ${one}, ${other}`,
  );
}

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
