import { defined, groupOf, isGroup } from '../../core/collections.ts';
import type { Path } from '../../core/path.ts';
import { staleFacts } from '../../facts/review-facts.ts';
import COMMON_UNITS from '../../fields/common-units.json' with { type: 'json' };
import { stopsDeck } from '../../findings/finding.ts';
import { textKey } from '../../outline/outline.ts';
import { readOutline } from '../../outline/read-outline.ts';
import { factLedger } from '../../resolve/fact-ledger.ts';
import { valueAt } from '../../yaml/plain-words.ts';
import { isRefusal, type OpenProject, openProject, type Project, type Refusal } from '../edits/project.ts';
import { languagesOf } from '../edits/set-value.ts';
import type { Plain } from '../protocol/edits.ts';
import {
  type CellValue,
  FACT_KEYS,
  type FactRow,
  type FactState,
  type FactTable,
  SOURCE_KEYS,
  type SourceRow,
} from '../protocol/tables.ts';

interface Asked {
  /** Of the texts; the outline's first where omitted. */
  readonly language?: string | undefined;
  /** The day that is compared with the last days of facts, as 2026-12-31. */
  readonly today?: string | undefined;
}

/**
 * The facts and sources of a project as they are written. While its outline has errors, what only the whole can tell is left
 * out: what facts print, and where. Refused where a file cannot be read as YAML.
 */
export function factTable(project: Project, { language: asked, today }: Asked): FactTable | Refusal {
  const open = openProject(project);
  if (isRefusal(open)) return open;
  const { data } = open.main;
  const [reference = ''] = languagesOf(open);
  const language = asked ?? reference;
  const { outline, findings } = readOutline(project.files, project.outline);
  const sound = outline && !stopsDeck(findings) ? outline : undefined;
  const ledger = new Map(sound && factLedger(sound, language).facts.map((fact) => [fact.id, fact]));
  const expired = new Set(outline && staleFacts(outline, today).map(({ path: [section, id] }) => `${section} ${id}`));
  const cell = cellReader(open, language, reference);
  const facts = Object.entries(groupOf(valueAt(data, ['facts'])));
  const used = facts.flatMap(([, written]) => {
    const { unit } = groupOf(written);
    return typeof unit === 'string' ? [unit] : [];
  });
  return {
    language,
    languages: languagesOf(open),
    units: [...new Set([...used, ...Object.keys(COMMON_UNITS)])],
    facts: facts.map(([id, written]): FactRow => {
      const { calc, quote, draft } = groupOf(written);
      const known = ledger.get(id);
      return {
        id,
        cells: cellsOf(FACT_KEYS, (key) => cell(['facts', id, key], key === 'name')),
        state: stateOf(draft === true, expired.has(`facts ${id}`), calc !== undefined),
        ...defined({
          shown: known?.shown,
          calc: typeof calc === 'string' ? calc : undefined,
          quote: typeof quote === 'string' ? quote : undefined,
          use: known && { slides: known.slides, facts: known.facts },
        }),
      };
    }),
    sources: Object.keys(groupOf(valueAt(data, ['sources']))).map(
      (id): SourceRow => ({
        id,
        cells: cellsOf(SOURCE_KEYS, (key) => cell(['sources', id, key], key === 'title' || key === 'publisher')),
        isExpired: expired.has(`sources ${id}`),
        facts: facts.flatMap(([fact, written]) => (groupOf(written).source === id ? [fact] : [])),
      }),
    ),
  };
}

function stateOf(isDraft: boolean, isExpired: boolean, isComputed: boolean): FactState {
  if (isDraft) return 'draft';
  if (isExpired) return 'expired';
  return isComputed ? 'computed' : 'checked';
}

const cellsOf = <Key extends string>(keys: readonly Key[], cell: (key: Key) => CellValue) =>
  Object.fromEntries(keys.map((key) => [key, cell(key)])) as Record<Key, CellValue>;

/** What reads a cell in a language, from the outline or from that language's file of translations. */
function cellReader({ main, translations, ids }: OpenProject, language: string, reference: string) {
  const slides = ids.map((id) => ({ id }));
  const file = translations.find((each) => each.language === language);
  return (path: Path, isText: boolean): CellValue => {
    const value = valueAt(main.data, path);
    if (isGroup(value)) {
      const own = plainOf(value[language]);
      const of = own === null ? plainOf(value[reference]) : null;
      return { value: own, language, ...(typeof of === 'string' ? { of } : {}) };
    }
    if (!isText || language === reference || typeof value !== 'string') return { value: plainOf(value) };
    const key = textKey({ slides }, path);
    const entry = valueAt(file?.data, [key.section, key.path]);
    const text = plainOf(isGroup(entry) ? entry.text : entry);
    return { value: text, language, ...(text === null ? { of: value } : {}) };
  };
}

const plainOf = (value: unknown): Plain =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
