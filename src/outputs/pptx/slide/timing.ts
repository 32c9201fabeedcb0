import { element, type XmlElement } from '../../../office/xml.ts';
import type { Motion, SceneSlide } from '../../../scene/items.ts';
import { numbered } from '../drawingml/shape-parts.ts';

export interface BuiltObject {
  /** The number of the object on its slide (p:cNvPr/@id). */
  readonly id: string;
  /**
   * Text boxes, shapes and charts that are built in parts are listed in p:bldLst; other pictures, charts, groups and
   * tables are not.
   */
  readonly sort: 'text' | 'shape' | 'series' | 'category' | 'other';
  /** The click at which it appears whole, from 1; or that of each of its paragraphs, series or categories. */
  readonly at: number | readonly number[];
  /** How it appears; at once where omitted. */
  readonly motion?: Motion | undefined;
}

interface Appearance {
  readonly click: number;
  readonly object: BuiltObject;
  readonly part?: number;
}

/**
 * The timing of a slide whose objects appear at clicks (p:timing, ECMA-376 part 1, 19.5), as PowerPoint writes its
 * effects “Appear”, “Fade” and “Wipe”: one step of the main sequence a click, in which the first thing waits for the click and
 * the others come with it. On a slide that goes on by itself after some `seconds`, which nobody may click, one thing
 * comes after the other, evenly over that time. Undefined where nothing is built.
 */
export function timingElement(objects: readonly BuiltObject[], seconds?: number): XmlElement | undefined {
  const appearances = objects.flatMap(appearancesOf);
  if (appearances.length === 0) return undefined;
  const clicks = [...new Set(appearances.map(({ click }) => click))].sort((a, b) => a - b);
  const together = clicks.map((click) => appearances.filter((each) => each.click === click));
  const steps = seconds === undefined ? together.map(clickStep) : [timedStep(together, seconds)];
  const sequence = element(
    'p:seq',
    { concurrent: true, nextAc: 'seek' },
    node({ dur: 'indefinite', nodeType: 'mainSeq' }, steps),
    moves('prev', 'onPrev'),
    moves('next', 'onNext'),
  );
  const root = element('p:par', node({ dur: 'indefinite', restart: 'never', nodeType: 'tmRoot' }, [sequence]));
  const builds = objects.filter(({ sort }) => sort !== 'other').map(buildOf);
  const list = builds.length > 0 ? element('p:bldLst', builds) : undefined;
  return numbered(element('p:timing', element('p:tnLst', root), list), 'p:cTn');
}

function appearancesOf(object: BuiltObject): Appearance[] {
  if (typeof object.at === 'number') return [{ click: object.at, object }];
  return object.at.map((click, part) => ({ click, object, part }));
}

/** A time node (p:cTn, 19.5.33); its number is given when the timing is whole. */
function node(
  attributes: Readonly<Record<string, string>>,
  children: readonly XmlElement[],
  ...starts: (string | XmlElement)[]
): XmlElement {
  const conditions = starts.map((start) => (typeof start === 'string' ? element('p:cond', { delay: start }) : start));
  const start = conditions.length > 0 && element('p:stCondLst', conditions);
  const inner = children.length > 0 ? element('p:childTnLst', children) : undefined;
  return element('p:cTn', { id: 0, ...attributes }, start, inner);
}

function clickStep(appearances: readonly Appearance[]): XmlElement {
  const effects = appearances.map((each, i) => appear(each, i === 0 ? 'clickEffect' : 'withEffect'));
  const together = element('p:par', node({ fill: 'hold' }, effects, '0'));
  return element('p:par', node({ fill: 'hold' }, [together], 'indefinite'));
}

/** The number of the main sequence's node: the second of the timing. */
const MAIN_SEQUENCE = 2;

/**
 * What comes by itself: one step that begins with the main sequence, in which each group waits for its part of the time
 * after the one before (“After Previous”).
 */
function timedStep(groups: readonly (readonly Appearance[])[], seconds: number): XmlElement {
  const wait = Math.round((1000 * seconds) / (groups.length + 1));
  const began = element('p:cond', { evt: 'onBegin', delay: '0' }, element('p:tn', { val: MAIN_SEQUENCE }));
  const inner = groups.map((appearances, i) => {
    const effects = appearances.map((each, k) => appear(each, k === 0 ? 'afterEffect' : 'withEffect', wait));
    return element('p:par', node({ fill: 'hold' }, effects, String(i * wait)));
  });
  return element('p:par', node({ fill: 'hold' }, inner, 'indefinite', began));
}

/** PowerPoint’s effects for motions: “Fade”, and “Wipe” from an edge; the filter uncovers towards the edge that it names. */
const PRESETS: Readonly<Record<Motion, { readonly id: string; readonly subtype: string; readonly filter: string }>> = {
  light: { id: '10', subtype: '0', filter: 'fade' },
  rise: { id: '22', subtype: '4', filter: 'wipe(down)' },
  land: { id: '22', subtype: '1', filter: 'wipe(up)' },
  grow: { id: '22', subtype: '8', filter: 'wipe(left)' },
};
/** How long a motion takes, in milliseconds. */
const MOVING = '600';

/** The effect: visibility is set (p:set, 19.5.66), after so many milliseconds, and where it moves a filter uncovers it. */
function appear(
  { object, part }: Appearance,
  nodeType: 'clickEffect' | 'withEffect' | 'afterEffect',
  delay = 0,
): XmlElement {
  const target = element(
    'p:tgtEl',
    element('p:spTgt', { spid: object.id }, part !== undefined && partOf(object, part)),
  );
  const set = element(
    'p:set',
    element(
      'p:cBhvr',
      node({ dur: '1', fill: 'hold' }, [], '0'),
      target,
      element('p:attrNameLst', element('p:attrName', 'style.visibility')),
    ),
    element('p:to', element('p:strVal', { val: 'visible' })),
  );
  const moved = object.motion && PRESETS[object.motion];
  const uncovered =
    moved &&
    element(
      'p:animEffect',
      { transition: 'in', filter: moved.filter },
      element('p:cBhvr', node({ dur: MOVING }, []), target),
    );
  const preset = {
    presetID: moved?.id ?? '1',
    presetClass: 'entr',
    presetSubtype: moved?.subtype ?? '0',
    fill: 'hold',
  };
  const group = object.sort === 'other' ? {} : { grpId: '0' };
  return element('p:par', node({ ...preset, ...group, nodeType }, uncovered ? [set, uncovered] : [set], String(delay)));
}

/**
 * A part of an object: a paragraph (p:txEl, 19.5.83), or a series or category of a chart (p:graphicEl, 19.5.45, with
 * a:chart, CT_AnimationChartElement), where -4 stands for all of the other.
 */
function partOf({ sort }: BuiltObject, part: number): XmlElement {
  if (sort !== 'series' && sort !== 'category') return element('p:txEl', element('p:pRg', { st: part, end: part }));
  const [seriesIdx, categoryIdx] = sort === 'series' ? [part, -4] : [-4, part];
  return element('p:graphicEl', element('a:chart', { seriesIdx, categoryIdx, bldStep: sort }));
}

/** What leads backwards or onwards in the sequence: the presenter's own commands. */
function moves(direction: 'prev' | 'next', event: 'onPrev' | 'onNext'): XmlElement {
  const target = element('p:tgtEl', element('p:sldTgt'));
  return element(`p:${direction}CondLst`, element('p:cond', { evt: event, delay: '0' }, target));
}

/**
 * How PowerPoint's pane shows the build of a text or shape (p:bldP, 19.5.16), or of a chart whose axes are there from the
 * start (p:bldGraphic, 19.5.13, with a:bldChart, CT_AnimationChartBuildProperties).
 */
function buildOf({ id, sort, at }: BuiltObject): XmlElement {
  if (sort === 'series' || sort === 'category') {
    const parts = element('p:bldSub', element('a:bldChart', { bld: sort, animBg: false }));
    return element('p:bldGraphic', { spid: id, grpId: 0 }, parts);
  }
  const paragraphs = typeof at === 'number' ? undefined : 'p';
  return element('p:bldP', { spid: id, grpId: 0, build: paragraphs, animBg: sort === 'shape' || undefined });
}

/**
 * Effects by their names. LibreOffice reads no time where a transition has no effect, so a slide that is simply there has
 * the one that takes no time; and it takes pushing to the left for pushing to the right, so slides are pushed upwards.
 */
const EFFECTS = { cut: element('p:cut'), fade: element('p:fade'), push: element('p:push', { dir: 'u' }) };

/**
 * The transition of a slide (p:transition, ECMA-376 part 1, 19.5.1): its effect at a middling speed, which is PowerPoint's
 * 0.75 s, and the milliseconds after which it goes on by itself. Where `alone`, a click does not lead on. Undefined where
 * the slide is simply there until somebody clicks. No p14:dur, which is in a choice that other programs drop.
 */
export function transitionElement(
  { transition, advance }: Pick<SceneSlide, 'transition' | 'advance'>,
  alone: boolean,
): XmlElement | undefined {
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
