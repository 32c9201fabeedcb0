import { element, type XmlElement } from '../../../office/xml.ts';
import type { SceneSlide } from '../../../scene/items.ts';

/** How a slide takes the place of the one before, and when it goes on by itself. */
type Going = Pick<SceneSlide, 'transition' | 'advance'>;

/**
 * Effects by their names. LibreOffice reads no time where a transition has no effect, so a slide that is simply there has
 * the one that takes no time; and it takes pushing to the left for pushing to the right, so slides are pushed upwards.
 */
const EFFECTS = { cut: element('p:cut'), fade: element('p:fade'), push: element('p:push', { dir: 'u' }) };

/**
 * The transition of a slide (p:transition, ECMA-376 part 1, 19.5.1): its effect at a middling speed, which is PowerPoint's
 * 0.75 s, and the milliseconds after which it goes on by itself. Where `alone`, a click does not lead on. Undefined where
 * the slide is simply there until somebody clicks. No p14:dur, which stands in a choice that other programs drop.
 */
export function transitionElement({ transition, advance }: Going, alone: boolean): XmlElement | undefined {
  if (transition === undefined && advance === undefined) return undefined;
  return element(
    'p:transition',
    {
      spd: transition && 'med',
      advClick: advance !== undefined && alone ? false : undefined,
      advTm: advance === undefined ? undefined : Math.round(1000 * advance),
    },
    EFFECTS[transition ?? 'cut'],
  );
}
