import { posix } from 'node:path';
import { defined } from '../../../core/collections.ts';
import { columnsOf } from '../../../data/read-data.ts';
import { brandFolders } from '../../../outline/editor/outline-names.ts';
import { findTranslations, readOutline } from '../../../outline/read-outline.ts';
import { readScene } from '../../../pictures/read-scenes.ts';
import { deckTexts } from '../../../translate/deck-texts.ts';
import type { readYaml } from '../../../yaml/yaml-file.ts';
import type { NamedInFile } from '../../editor/named-in-file.ts';
import type { KeyedText } from '../../editor/translation-completions.ts';
import type { Project } from '../../edits/project.ts';

/** The names that a data file or a drawing has to offer; none where it cannot be read. */
export async function namesInFiles({ files, outline }: Project, asked: NamedInFile): Promise<readonly string[]> {
  if (asked.of === 'columns') {
    const folder = posix.dirname(outline);
    return columnsOf(asked, files, folder === '.' ? '' : folder);
  }
  const read = readScene(asked.scene, files, brandFolders(files, outline));
  return 'scene' in read ? read.scene.anchors.map(({ name }) => name) : [];
}

/** The texts that a file of translations is to have; undefined of another file, none while the outline has errors. */
export function textsFor(
  { files, outline }: Project,
  file: string,
  read?: typeof readYaml,
): readonly KeyedText[] | undefined {
  const translation = findTranslations(files, outline).find((each) => each.file === file);
  if (!translation) return undefined;
  const parsed = readOutline(files, outline, defined({ read }));
  return parsed.outline ? deckTexts({ ...parsed, outline: parsed.outline }, translation.language) : [];
}
