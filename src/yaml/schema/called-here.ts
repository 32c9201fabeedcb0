import { readColor } from '../../color/color-transforms.ts';
import { isGroup, lookUp } from '../../core/collections.ts';
import type { Words } from '../../core/language.ts';
import type { Path } from '../../core/path.ts';
import { calledOtherwise, plainName } from '../../findings/suggest.ts';
import { say } from '../../messages/say.ts';
import CALLED from './called-here.json' with { type: 'json' };

/** What a word of another program is called here, or where it is. */
interface CalledHere {
  readonly hint: Words;
  readonly suggestion?: string;
}

/** Words that people use, what is meant by them, and the hint; that of a type of chart only names it. */
interface Entry extends Partial<Words> {
  readonly words: string;
  readonly suggestion?: string;
}

/** Whether it is one of those words: people join and part words as they like. */
const isOneOf = (words: string, word: string) => words.split(' ').some((each) => plainName(each) === plainName(word));

function find(entries: readonly Entry[], word: string): CalledHere | undefined {
  const { suggestion, en, zh } = entries.find(({ words }) => isOneOf(words, word)) ?? {};
  if (en !== undefined && zh !== undefined) return { hint: { en, zh }, ...(suggestion ? { suggestion } : {}) };
  if (suggestion === undefined) return undefined;
  const hint = say.yaml.calledType({ suggestion });
  return { hint, suggestion };
}

/** The key or the choice that another word stands for; undefined where it stands for none of them. */
export function otherWordFor(written: string, known: readonly string[]): string | undefined {
  return known.find((each) => {
    const words = lookUp<string>(CALLED.keys, each);
    return words !== undefined && isOneOf(words, written);
  });
}

/** What a key that its group does not take is called here, or where it is; undefined where it is no such word. */
export function keyCalledHere(parent: Path, key: string, group: unknown): CalledHere | undefined {
  if (parent.length === 1 && parent[0] === 'deck') return find(CALLED.underDeck, key);
  if (parent.at(-1) === 'chart') return find(CALLED.ofCharts, key);
  if (parent.length === 2 && parent[0] === 'slides' && /^(logo|mark|标志)$/i.test(key))
    return find(CALLED.underDeck, 'logo');
  return isGroup(group) && lookUp(group, 'kind') === 'table' ? find(CALLED.ofTables, key) : undefined;
}

/** What a kind of slide, a type of chart, or a colour of the theme, is called here; undefined where it is no such word, or no such choice. */
export function choiceCalledHere(key: string, written: string, choices: readonly string[]): CalledHere | undefined {
  if (choices.includes('accent1') && readColor(written) !== undefined) return { hint: say.yaml.ofTheme };
  if (key === 'icon') return iconHere(written, choices);
  const found = key === 'kind' ? find(CALLED.kinds, written) : key === 'type' ? find(CALLED.types, written) : undefined;
  if (found?.suggestion !== undefined && choices.includes(found.suggestion)) return found;
  if (key !== 'kind' || !isOneOf(CALLED.charts, written) || !choices.includes('chart')) return undefined;
  const type = CALLED.types.find(({ words, suggestion }) => isOneOf(`${suggestion} ${words}`, written));
  const as = type?.suggestion ?? 'column';
  return { hint: say.yaml.chartSlide({ as }), suggestion: 'chart' };
}

/** An icon that people call so; undefined for an icon's own name in other letters. */
function iconHere(word: string, choices: readonly string[]): CalledHere | undefined {
  const suggestion = calledOtherwise(word, choices, (icon) => lookUp<string>(CALLED.icons, icon) ?? '');
  if (suggestion === undefined || plainName(suggestion) === plainName(word)) return undefined;
  return { hint: say.yaml.calledIcon({ suggestion }), suggestion };
}
