import { isDeepStrictEqual } from 'node:util';
import type { Words } from '../core/language.ts';
import { type Files, memoryFiles } from '../files/files.ts';
import { factsCommand } from '../findings/commands.ts';
import { stopsDeck } from '../findings/finding.ts';
import { closestFew, nearest } from '../findings/suggest.ts';
import { layeredFiles } from '../io/disk-files.ts';
import { say } from '../messages/say.ts';
import { withoutDraftMarks } from '../outline/edit/edit-outline.ts';
import { encodeLike } from '../outline/edit/yaml-source.ts';
import type { Outline } from '../outline/outline.ts';
import { readOutline } from '../outline/read-outline.ts';
import { readSource } from '../outline/read-source.ts';
import { factLedger, type LedgerFact } from '../resolve/fact-ledger.ts';
import { readYaml } from '../yaml/yaml-file.ts';
import type { Stopped } from './translate-texts.ts';

interface LedgerOptions {
  readonly files: Files;
  /** The outline's path in `files`. */
  readonly outline: string;
}

export interface Ledger {
  readonly language: string;
  readonly facts: readonly LedgerFact[];
}

/** The facts of an outline, in its order; in its first language where none is named. Stops where the outline has errors. */
export function readLedger({
  files,
  outline: file,
  language,
}: LedgerOptions & { language?: string }): Ledger | Stopped {
  const { outline, document, findings } = readOutline(files, file);
  if (!outline || stopsDeck(findings)) return { findings };
  const [first = ''] = outline.deck.languages;
  if (language !== undefined && !outline.deck.languages.includes(language))
    return { refused: otherLanguage(language, outline.deck.languages), findings: [] };
  const { facts, findings: computing } = factLedger(outline, language ?? first);
  if (stopsDeck(computing)) return { findings: document.place(computing) };
  return { language: language ?? first, facts };
}

function otherLanguage(language: string, languages: readonly string[]): Words {
  const named = languages.map((each) => `\`${each}\``);
  return say.app.otherLanguage({ languages: named, language });
}

export interface AcceptedFacts {
  /** The outline as it reads now, and in its old encoding. */
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly accepted: readonly string[];
  /** Those named that were facts before. */
  readonly already: readonly string[];
  /** How many drafts are left. */
  readonly left: number;
}

/**
 * The outline with drafts made facts, those named or all: their marks are taken out, and nothing else changes. Nothing is
 * written. Refused where one of the names is none of a fact, or a mark cannot be taken out by itself. `called` is the
 * outline as commands name it.
 */
export function acceptFacts(
  { files, outline: file, called = file }: LedgerOptions & { called?: string },
  names: readonly string[] | 'all',
): AcceptedFacts | Stopped {
  const { outline, findings } = readOutline(files, file);
  if (!outline || stopsDeck(findings)) return { findings };
  const ids = Object.keys(outline.facts);
  const drafts = ids.filter((id) => outline.facts[id]?.draft);
  const asked = names === 'all' ? drafts : [...new Set(names)];
  const unknown = asked.find((name) => !ids.includes(name));
  if (unknown !== undefined) return { refused: unknownName(unknown, ids, factsCommand(called, 'list')), findings: [] };
  const accepted = asked.filter((id) => drafts.includes(id));
  const source = readSource(files, file);
  const text = withoutDraftMarks(readYaml(file, source.text), accepted);
  const bytes = encodeLike(files.read(file), text);
  const now = readOutline(layeredFiles([memoryFiles({ [file]: bytes }), files]), file).outline;
  if (!isDeepStrictEqual(now && undrafted(now, []), undrafted(outline, accepted)))
    return { refused: say.app.sharedDraft, findings: [] };
  const already = asked.filter((id) => !drafts.includes(id));
  return { text, bytes, accepted, already, left: drafts.length - accepted.length };
}

function undrafted(outline: Outline, ids: readonly string[]): Outline {
  const facts = Object.entries(outline.facts).map(([id, { draft, ...fact }]) => [
    id,
    { ...fact, draft: draft === true && !ids.includes(id) },
  ]);
  return { ...outline, facts: Object.fromEntries(facts) };
}

const NAMED = 3;

function unknownName(name: string, ids: readonly string[], list: string): Words {
  const meant = nearest(name, ids);
  const others = closestFew(name, ids, NAMED).map((id) => `\`${id}\``);
  if (meant !== undefined) return say.app.misspeltFact({ name, meant });
  return say.app.unknownFact({ name, count: others.length, others, listCommand: list });
}
