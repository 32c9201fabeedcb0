import { stringify } from 'yaml';
import type { Completion } from '../protocol/editor.ts';
import { placeInText, type TextPlace } from './place-in-text.ts';

/** What a place of an outline names of another file: a column of data, or an anchor of a drawing. */
export type NamedInFile =
  | {
      readonly of: 'columns';
      readonly file: string;
      readonly sheet?: string | number;
      readonly range?: string;
      readonly decimal?: 'point' | 'comma';
      readonly header: boolean;
      /** Whether the column's name is a key. */
      readonly isKey: boolean;
    }
  | { readonly of: 'anchors'; readonly scene: string; readonly isKey: false };

/** The keys of a query, from below `from` to the place, behind which a column is named; of a list with `item`, and `?` for a key. */
const COLUMNS = /^(?:labels|series|values(?: item(?: \?)?)?|columns item(?: \?)?|sort by|(?:where|names) \?)$/;

export function namedInFile(text: string, offset: number): NamedInFile | undefined {
  const { steps, isInBraces } = placeInText(text, offset);
  return isInBraces ? undefined : (columnsAt(steps) ?? anchorsAt(steps));
}

function columnsAt(steps: TextPlace['steps']): NamedInFile | undefined {
  const at = steps.findIndex((step, i) => {
    const next = steps[i + 1];
    return keyOf(step) === 'from' && next !== undefined && next !== 'item' && next.siblings.has('file');
  });
  const query = steps[at + 1];
  const below = steps.slice(at + 1).map((step) => (step === 'item' ? step : (step.key ?? '?')));
  if (at < 0 || query === undefined || query === 'item' || !COLUMNS.test(below.join(' '))) return undefined;
  const said = (key: string) => plain(query.siblings.get(key));
  const [sheet, range, decimal] = [said('sheet'), said('range'), said('decimal')];
  return {
    ...{ of: 'columns', file: said('file') ?? '', header: said('header') !== 'false' },
    ...(sheet ? { sheet: /^\d+$/.test(sheet) ? Number(sheet) : sheet } : {}),
    ...(range && /^[a-z]+\d+:[a-z]+\d+$/i.test(range) ? { range } : {}),
    ...(decimal === 'point' || decimal === 'comma' ? { decimal } : {}),
    isKey: /^(?:where|names) /.test(below.join(' ')),
  };
}

function anchorsAt(steps: TextPlace['steps']): NamedInFile | undefined {
  const [slide, item, place] = steps.slice(-3);
  if (slide === undefined || slide === 'item' || item !== 'item' || keyOf(place) !== 'at') return undefined;
  const scene = plain(slide.siblings.get('scene'));
  return slide.key === 'places' && scene ? { of: 'anchors', scene, isKey: false } : undefined;
}

/** A name of another file as it may be written at its place, in quotes where YAML would read something else. */
export function offerOf(
  label: string,
  { isKey, isQuoted }: { readonly isKey: boolean; readonly isQuoted: boolean },
): Completion {
  const isPlain = isQuoted || (stringify(label, { lineWidth: 0 }).trim() === label && !/[,[\]{}]/.test(label));
  const written = isPlain ? label : JSON.stringify(label);
  const insert = isKey && !isQuoted ? `${written}: ` : written;
  return { sort: isKey ? 'key' : 'value', label, help: '', insert };
}

const keyOf = (step: TextPlace['steps'][number] | undefined) => (step === 'item' ? undefined : step?.key);

/** A value as it is meant: without quotes, and without what is only noted behind it. */
const plain = (value: string | undefined): string | undefined =>
  value
    ?.replace(/\s+#.*$/, '')
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2');
