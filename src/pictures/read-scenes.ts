import type { Words } from '../core/words.ts';
import { SceneRef } from '../fields/fields.ts';
import { type Files, readText } from '../files/files.ts';
import type { Finding } from '../findings/finding.ts';
import type { Outline } from '../outline/outline.ts';
import { valuesOf } from '../outline/values-of.ts';
import { parseScene, type SceneArt } from '../scenery/scene-art.ts';

/** The folder of drawings; one that stands beside the outline takes the place of the tool's of that name. */
const FOLDER = 'scenes';

/** The drawings of an outline's scenes by name, and what is wrong with those that cannot be drawn. */
export interface ReadScenes {
  readonly scenes: ReadonlyMap<string, SceneArt>;
  readonly findings: readonly Finding[];
}

/**
 * Reads the drawing of every scene that the outline's slides name, each once, from `scenes/`. Gives `unknown-file` and
 * `bad-picture` at each place that names one that is not there, or is no sound drawing.
 */
export function readScenes(outline: Pick<Outline, 'slides'>, files: Files): ReadScenes {
  const places = valuesOf(SceneRef, outline.slides, ['slides']);
  const scenes = new Map<string, SceneArt>();
  const problems = new Map<string, Omit<Finding, 'path'>>();
  for (const name of new Set(places.map(({ value }) => value.name))) {
    const file = `${FOLDER}/${name}.svg`;
    const source = readText(files, file);
    try {
      if (source === undefined) problems.set(name, { code: 'unknown-file', ...missing(file) });
      else scenes.set(name, sceneIn(file, source));
    } catch (error) {
      problems.set(name, { code: 'bad-picture', ...unsound(file, error as Error) });
    }
  }
  const findings = places.flatMap(({ value, path }) => {
    const problem = problems.get(value.name);
    return problem ? [{ ...problem, path }] : [];
  });
  return { scenes, findings };
}

/** Drawings as they were read last, by their files: a deck is built again and again while somebody writes it. */
const kept = new Map<string, { readonly source: string; readonly art: SceneArt }>();

function sceneIn(file: string, source: string): SceneArt {
  const known = kept.get(file);
  if (known?.source === source) return known.art;
  const art = parseScene(source);
  kept.set(file, { source, art });
  return art;
}

type Advice = { readonly message: Words; readonly hint: Words };

const missing = (file: string): Advice => ({
  message: { en: `The drawing ${file} is not there.`, zh: `找不到图画文件 ${file}。` },
  hint: { en: 'Install the tool again: the drawing comes with it.', zh: '请重新安装本工具，图画随工具提供。' },
});

const unsound = (file: string, { message }: Error): Advice => ({
  message: { en: `The drawing ${file} is no scene. ${message}`, zh: `图画文件 ${file} 不能用作场景图。${message}` },
  hint: {
    en: 'Save it as plain SVG of 1600 × 900 with fills only, each with a `class` that names a colour role.',
    zh: '请存为 1600 × 900 的普通 SVG，只用填充，并用 `class` 写明每个形状的颜色角色。',
  },
});
