import { type Entry, type MovedEntry, placeTranslations } from '../outline/place-translations.ts';
import { fillSlideIds } from '../outline/slide-ids.ts';
import { formatKey, type TextKey } from '../outline/text-key.ts';
import { readYaml } from '../yaml/yaml-file.ts';
import type { SoundOutline } from './deck-texts.ts';
import type { ReadRow } from './read-table.ts';

/**
 * The key that the text of each row has in the outline now, by the key in the table: slides may have been added, moved
 * or named since that was made. Rows are found by the rules for entries of a file; one whose text is gone has no key.
 */
export function placeRows(rows: readonly ReadRow[], { outline, document }: SoundOutline): ReadonlyMap<string, string> {
  const [main] = document.files;
  if (!main) throw new Error('An outline has a file.');
  const data = fillSlideIds(readYaml(main.file, main.text).tree.toJS({ maxAliasCount: -1 }));
  const [reference = ''] = outline.deck.languages;
  const file: Record<string, Record<string, unknown>> = {};
  for (const { key, reference: of } of rows) {
    const { section, path } = keyParts(key);
    file[section] = { [path]: of === undefined ? '' : { of }, ...file[section] };
  }
  // Translations that are there already are no matter here.
  const { entries } = placeTranslations(data, reference, '', file);
  return new Map(entries.map((entry) => [formatKey(named(entry)), formatKey('to' in entry ? entry.to : named(entry))]));
}

const named = ({ at: [section, path] }: Entry | MovedEntry): TextKey => ({ section, path });

/** A key in its parts; ids have no points. */
function keyParts(key: string): TextKey {
  const [section = '', ...path] = key.split('.');
  return { section, path: path.join('.') };
}
