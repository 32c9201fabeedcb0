import { posix } from 'node:path';
import { columnsOf } from '../../../data/read-data.ts';
import { brandFolders } from '../../../outline/editor/outline-names.ts';
import { readScene } from '../../../pictures/read-scenes.ts';
import type { NamedInFile } from '../../editor/named-in-file.ts';
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
