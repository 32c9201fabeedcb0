import type { Run, Stretch } from '../../core/rich-text.ts';
import { keptStretches } from './kept-stretches.ts';
import { chineseRules, englishRules, figureRules, joinRules, replacing, type TypographyRule } from './rules.ts';

/** A stretch of a text that runs of one manner may share, and the run that each of its characters belongs to. */
interface Owned {
  readonly text: string;
  readonly owners: readonly number[];
}

/** Stands in the text for a run that has no words of its own: the mark of a note. */
const MARK = '\ufffc';

/**
 * The runs as their language sets them: quotes, dashes, ellipses and full-width punctuation in their right forms,
 * stray spaces removed, numbers joined to their units. Words of facts, the given names, addresses, codes, dates and
 * times stay as they are written.
 */
export function withTypography(runs: readonly Run[], language: string, names: readonly string[]): Run[] {
  const start: Owned = {
    text: runs.map((run) => run.text || MARK).join(''),
    owners: runs.flatMap((run, index) => Array.from({ length: (run.text || MARK).length }, () => index)),
  };
  const fixed = (index: number) => runs[index]?.fact !== undefined || runs[index]?.text === '';
  const set = rulesOf(language).reduce((at, rule) => apply(rule, at, names, fixed), start);
  const texts = runs.map(() => '');
  set.owners.forEach((owner, i) => {
    texts[owner] += set.text.charAt(i);
  });
  return runs.flatMap((run, index) => {
    if (run.text === '') return [run];
    const text = texts[index] ?? '';
    return text === '' ? [] : [{ ...run, text }];
  });
}

export function typographicText(text: string, language: string, names: readonly string[] = []): string {
  if (text === '') return '';
  return withTypography([{ text }], language, names)
    .map((run) => run.text)
    .join('');
}

/** What parts lines in some programs only (Unicode 16, 23.2): texts are parted by line feeds. */
const OTHER_BREAKS = /\s*[\u2028\u2029]+\s*/g;
/**
 * Characters that are never meant: controls but line feed, byte order marks, soft hyphens and breaks without a width, which
 * programs show in different ways, and what turns the direction of lines. Joiners stay, which some scripts are written with.
 */
const UNWANTED =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be removed
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]/g;

const cleaning: readonly TypographyRule[] = [
  replacing(/\t/g, ' '),
  replacing(OTHER_BREAKS, ' '),
  replacing(UNWANTED, ''),
  replacing(/ +(?=\ufffc)/g, ''),
];

function rulesOf(language: string): readonly TypographyRule[] {
  const own = language === 'zh' ? chineseRules : englishRules;
  return [...cleaning, ...own, ...figureRules, ...joinRules];
}

function apply(rule: TypographyRule, at: Owned, names: readonly string[], fixed: (owner: number) => boolean): Owned {
  const found = rule(at.text);
  if (found.length === 0) return at;
  const kept = keptStretches(at.text, names);
  const stays = ({ start, end }: Stretch) =>
    at.owners.slice(start, end).some(fixed) || kept.some((each) => each.start < end && start < each.end);
  let text = '';
  const owners: number[] = [];
  let next = 0;
  const copy = (end: number) => {
    text += at.text.slice(next, end);
    for (let from = next; from < end; from++) owners.push(at.owners[from] ?? 0);
    next = end;
  };
  for (const change of found) {
    if (stays(change)) continue;
    copy(change.start);
    text += change.text;
    owners.push(...Array.from(change.text, () => at.owners[change.start] ?? 0));
    next = change.end;
  }
  copy(at.text.length);
  return { text, owners };
}
