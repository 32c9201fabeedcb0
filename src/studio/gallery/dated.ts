import { isGroup } from '../../core/collections.ts';
import { MONTHS } from '../../core/written-date.ts';
import type { Entry, Form } from './contents.ts';
import { apart, inAll, isWords, joined, type Said } from './words.ts';

/** The words before a colon, and what follows it. */
const LED = /^([^:：]+)[:：]\s*(\S[\s\S]*)$/;
/** Words that say when, in as few characters. */
const MAX_DATE = 24;
const TIME = new RegExp(`\\d{3,4}|\\{[^{}]+\\.period\\}|\\b(?:${MONTHS.join('|')})`, 'i');
const YEAR = /^\d{3,4}$/;

/**
 * Of a kind whose entries have a date. Elsewhere it stands before what happened; or, where no entry has more to say, it is
 * the title, and what happened the text.
 */
export function dated({ read, write }: Form): Form {
  return {
    read: (slide) => {
      const found = read(slide);
      const areShort = found?.entries.every((entry) => !('text' in entry));
      const entries = found?.entries.map(areShort ? readShort : readMoment) ?? [];
      const sound = entries.filter((entry) => entry !== undefined);
      return found && sound.length === entries.length ? { ...found, entries: sound } : undefined;
    },
    write: (contents) => {
      const areLed = contents.entries.some(({ title }) => apart(title, LED));
      const entries = contents.entries.map(areLed ? writeMoment : writeShort);
      const sound = entries.filter((entry) => entry !== undefined);
      const times = sound.filter(({ when }) => isTime(when));
      if (sound.length < entries.length || times.length * 2 <= entries.length) return undefined;
      return write({ ...contents, entries: sound });
    },
  };
}

const dateOf = ({ when, title }: Entry): unknown => (typeof when === 'number' ? inAll(title, String(when)) : when);

const readShort = (entry: Entry): Entry => {
  const { when: _, title: text, ...others } = entry;
  return { title: dateOf(entry), text, ...others };
};

function readMoment(entry: Entry): Entry | undefined {
  const { when: _, title, ...others } = entry;
  const head = joined(dateOf(entry), title);
  return head === undefined ? undefined : { title: head, ...others };
}

function writeShort({ title, text, ...others }: Entry): Entry | undefined {
  if (text === undefined || !isWords(title) || !isShort(title)) return undefined;
  return { when: asYear(title), title: text, ...others };
}

function writeMoment({ title, ...others }: Entry): Entry | undefined {
  const [date, what] = apart(title, LED) ?? [];
  return date !== undefined && isShort(date) ? { when: asYear(date), title: what, ...others } : undefined;
}

const each = (said: Said): readonly string[] => (isGroup(said) ? Object.values(said).map(String) : [String(said)]);

const isShort = (said: Said): boolean => each(said).every((text) => text.length <= MAX_DATE);

const isTime = (when: unknown): boolean =>
  typeof when === 'number' || (isWords(when) && each(when).every((text) => TIME.test(text)));

function asYear(said: Said): Said | number {
  const [first = '', ...others] = each(said);
  return YEAR.test(first) && others.every((other) => other === first) ? Number(first) : said;
}
