import type { KitPart } from '../../../core/kit.ts';
import type { Inch } from '../../../core/lengths.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { At, PageMark } from '../../base/page-marks.ts';

/** How the things of a group stand on the ground at a pitch: each takes about π pitch² of it, in all groups. */
export interface Shape {
  readonly half: (pitch: Inch) => Inch;
  readonly height: (pitch: Inch) => Inch;
  /** The group with its foot at a point of the ground. */
  readonly marks: (pitch: Inch, foot: At, role: ColorRole, name: string) => PageMark[];
}

export type Parts = Readonly<Record<string, KitPart>>;
