import type { Box } from '../core/box.ts';
import type { Words } from '../core/language.ts';
import { calledOtherwise } from '../findings/suggest.ts';
import type { ColorRole } from '../scene/tokens.ts';
import LIBRARY from './library.json' with { type: 'json' };

/** A part of a scene where text may stand, in its units, and the colour of what is drawn there. */
export interface QuietPart extends Box {
  readonly role: ColorRole;
}

/** What is known of a scene beside its drawing, in units of 1600 × 900. */
export interface SceneEntry {
  readonly title: Words;
  /** What people call it otherwise, in single words with spaces between them. */
  readonly also: string;
  /** What stays in view however it is cut. */
  readonly focus: { readonly x: number; readonly y: number };
  readonly quiet: readonly QuietPart[];
}

/** The scenes that come with the tool, each drawn in `scenes/<name>.svg`. */
export const SCENES = LIBRARY as Readonly<Record<keyof typeof LIBRARY, SceneEntry>>;

type SceneName = keyof typeof SCENES;

export const SCENE_NAMES = Object.keys(SCENES) as SceneName[];

/** Those with places in them that have names. */
export const SCENES_WITH_ANCHORS: readonly SceneName[] = ['living'];

/** The scene that people call so: `harbour` is the port; undefined where none or several are. */
export const sceneCalled = (name: string): SceneName | undefined =>
  calledOtherwise(name, SCENE_NAMES, (scene) => SCENES[scene].also);
