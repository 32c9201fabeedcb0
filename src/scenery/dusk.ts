import type { ColorRole } from '../scene/tokens.ts';
import type { SceneArt, SceneShape } from './scene-art.ts';

/** What each role of a scene by day becomes at dusk; one that is left out stays itself. */
export const AT_DUSK: Partial<Readonly<Record<ColorRole, ColorRole>>> = {
  'subject-pale': 'dark',
  context: 'dark-tint',
  'step-1': 'dark-tint-2',
  'step-2': 'subject-deep',
  'step-3': 'subject-shade',
  'on-dark': 'on-dark-subtle',
  dark: 'dark-shade',
};

/** The grounds of scenes that are night already. */
const NIGHT: readonly ColorRole[] = ['dark', 'dark-shade', 'dark-tint', 'dark-tint-2'];

/** Whether a scene has a night of its own: the form that lies below all others is dark. */
export const isNight = ({ shapes }: SceneArt): boolean => shapes[0] !== undefined && NIGHT.includes(shapes[0].fill);

const kept = new WeakMap<SceneArt, SceneArt>();

/** The scene with the roles of its forms swapped for those of dusk; itself where it is night in it already. */
export function atDusk(art: SceneArt): SceneArt {
  if (isNight(art)) return art;
  const known = kept.get(art) ?? { shapes: art.shapes.map(swapped) };
  kept.set(art, known);
  return known;
}

const swapped = ({ contours, fill, dusk }: SceneShape): SceneShape => ({
  contours,
  fill: dusk ?? AT_DUSK[fill] ?? fill,
});
