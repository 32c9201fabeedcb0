import { SceneRef } from '../fields/fields.ts';
import { type Files, readText } from '../files/files.ts';
import type { Advice, Finding } from '../findings/finding.ts';
import { type Guess, guess, hintOf } from '../findings/suggest.ts';
import { say } from '../messages/say.ts';
import type { Outline } from '../outline/outline.ts';
import { SCENE_NAMES, SCENES, type SceneEntry, sceneCalled } from '../scenery/library.ts';
import { parseDrawing, type SceneDrawing } from '../scenery/scene-art.ts';
import { namedOnce } from './read-pictures.ts';

/** The folder of drawings: in a brand's own folder, and beside the outline or with the tool. */
const FOLDER = 'scenes';
const ENDING = '.svg';

/**
 * Reads the drawing of every scene that the outline's slides name, each once, from `scenes/` in the folders of the brand, its
 * own first, then from `scenes/` beside the outline, then from the tool's. Gives `unknown-kind`, `unknown-file` and
 * `bad-picture` at each place that names one that is unknown, is missing, or cannot be drawn.
 */
export function readScenes(outline: Pick<Outline, 'slides'>, files: Files, brandFolders: readonly string[] = []) {
  const named = namedOnce(SceneRef, outline, ({ name }) => name);
  const scenes = new Map<string, SceneDrawing>();
  const problems = new Map<string, Omit<Finding, 'path'>>();
  for (const name of named.names) {
    const read = readScene(name, files, brandFolders);
    if ('scene' in read) scenes.set(name, read.scene);
    else problems.set(name, read.problem);
  }
  return { scenes, findings: named.findings(problems) };
}

/** The drawing of one scene, found as `readScenes` finds it, or what is wrong with it. */
export function readScene(
  name: string,
  files: Files,
  brandFolders: readonly string[],
): { readonly scene: SceneDrawing } | { readonly problem: Omit<Finding, 'path'> } {
  const folders = [...brandFolders.map((folder) => `${folder}/${FOLDER}`), FOLDER];
  for (const folder of isDrawingName(name) ? folders : []) {
    const file = `${folder}/${name}${ENDING}`;
    const source = readText(files, file);
    if (source === undefined) continue;
    try {
      return { scene: drawingIn(file, name, source) };
    } catch (error) {
      return { problem: { code: 'bad-picture', ...unsound(file, error as Error) } };
    }
  }
  if (name in SCENES)
    return { problem: { code: 'unknown-file', ...say.pictures.noDrawing({ file: `${FOLDER}/${name}${ENDING}` }) } };
  return { problem: unknown(name, files, folders) };
}

/** Whether a drawing may be called so: it is the name of a file, and no path. */
export const isDrawingName = (name: string) => /^[\p{L}\p{N}][\p{L}\p{N} _.-]*$/u.test(name);

/** Drawings as they were read last, by their files: a deck is built again and again while somebody writes it. */
const kept = new Map<string, { readonly source: string; readonly scene: SceneDrawing }>();

function drawingIn(file: string, name: string, source: string): SceneDrawing {
  const known = kept.get(file);
  if (known?.source === source) return known.scene;
  const entry = (SCENES as Readonly<Record<string, SceneEntry>>)[name];
  const scene = parseDrawing(source, entry);
  kept.set(file, { source, scene });
  return scene;
}

function unknown(name: string, files: Files, folders: readonly string[]): Omit<Finding, 'path'> {
  const drawn = folders.flatMap((folder) => files.list(folder)).filter((file) => file.endsWith(ENDING));
  const names = [...new Set([...drawn.map((file) => file.slice(0, -ENDING.length)), ...SCENE_NAMES])].sort();
  const called = sceneCalled(name);
  const found: Guess = called === undefined ? guess(name, names) : { suggestion: called };
  const [brandFolder = FOLDER] = folders;
  return {
    code: 'unknown-kind',
    message: say.pictures.noScene({ name }),
    hint: hintOf(found.suggestion, say.pictures.scenes({ names, folder: brandFolder })),
    ...found,
  };
}

const unsound = (file: string, { message }: Error): Advice => say.pictures.unsoundScene({ file, reason: message });
