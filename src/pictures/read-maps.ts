import type { BaseMap } from '../core/base-map.ts';
import { MapRef } from '../fields/fields.ts';
import { roughText } from '../files/decode-text.ts';
import type { Files } from '../files/files.ts';
import { MAP_FILES, readNamedFile } from '../files/named-file.ts';
import type { Finding } from '../findings/finding.ts';
import type { Outline } from '../outline/outline.ts';
import { valuesOf } from '../outline/values-of.ts';
import { readBaseMap } from '../scenery/map-art.ts';
import { namedOnce } from './read-pictures.ts';

/**
 * Reads every base map that the outline's slides name, each once, from the outline's folder, by its key. Gives
 * `unknown-file`, `outside-folder` and `bad-picture` at each place that names one that is missing, or cannot be drawn.
 */
export function readMaps(outline: Pick<Outline, 'slides'>, files: Files, folder: string) {
  const named = namedOnce(MapRef, outline, ({ key }) => key);
  const refs = new Map(valuesOf(MapRef, outline.slides, ['slides']).map(({ value }) => [value.key, value]));
  const maps = new Map<string, BaseMap>();
  const problems = new Map<string, Omit<Finding, 'path'>>();
  for (const [key, { file, bounds, projection }] of refs) {
    const read = readNamedFile(files, folder, file, MAP_FILES);
    if ('problem' in read) {
      problems.set(key, read.problem);
      continue;
    }
    const base = { file, text: roughText(read.bytes), bounds, projection };
    const drawn = readBaseMap(base);
    if ('problem' in drawn) problems.set(key, { code: 'bad-picture', ...drawn.problem });
    else maps.set(key, base);
  }
  return { maps, findings: named.findings(problems) };
}
