import { element, type XmlElement } from '../ooxml/xml.ts';

/** An object of a slide that appears at clicks of the presenter. */
export interface BuiltObject {
  /** The number of the object on its slide (p:cNvPr/@id). */
  readonly id: string;
  /** Text boxes and shapes are listed in p:bldLst; pictures, groups and tables are not. */
  readonly sort: 'text' | 'shape' | 'other';
  /** The click at which it appears whole, from 1; or that of each of its paragraphs. */
  readonly at: number | readonly number[];
}

/** One thing that appears at a click: an object, or one of its paragraphs. */
interface Appearance {
  readonly click: number;
  readonly object: BuiltObject;
  readonly paragraph?: number;
}

/**
 * The timing of a slide whose objects appear at clicks (p:timing, ECMA-376 part 1, 19.5), as PowerPoint writes its
 * effect “Appear” (presetID 1): one step of the main sequence a click, in which the first thing waits for the click and
 * the others come with it. Undefined where nothing is built.
 */
export function timingElement(objects: readonly BuiltObject[]): XmlElement | undefined {
  const appearances = objects.flatMap(appearancesOf);
  if (appearances.length === 0) return undefined;
  const clicks = [...new Set(appearances.map(({ click }) => click))].sort((a, b) => a - b);
  const sequence = element(
    'p:seq',
    { concurrent: true, nextAc: 'seek' },
    node(
      { dur: 'indefinite', nodeType: 'mainSeq' },
      clicks.map((click) => clickStep(appearances.filter((each) => each.click === click))),
    ),
    moves('prev', 'onPrev'),
    moves('next', 'onNext'),
  );
  const root = element('p:par', {}, node({ dur: 'indefinite', restart: 'never', nodeType: 'tmRoot' }, [sequence]));
  const builds = objects.filter(({ sort }) => sort !== 'other').map(buildOf);
  return numbered(
    element(
      'p:timing',
      {},
      element('p:tnLst', {}, root),
      builds.length > 0 ? element('p:bldLst', {}, builds) : undefined,
    ),
  );
}

function appearancesOf(object: BuiltObject): Appearance[] {
  if (typeof object.at === 'number') return [{ click: object.at, object }];
  return object.at.map((click, paragraph) => ({ click, object, paragraph }));
}

/** A time node (p:cTn, 19.5.33); its number is given when the timing is whole. */
function node(
  attributes: Readonly<Record<string, string>>,
  children: readonly XmlElement[],
  delay?: string,
): XmlElement {
  const start = delay === undefined ? undefined : element('p:stCondLst', {}, element('p:cond', { delay }));
  const inner = children.length > 0 ? element('p:childTnLst', {}, children) : undefined;
  return element('p:cTn', { id: 0, ...attributes }, start, inner);
}

/** What one click brings: it waits for the click, and its effects start together. */
function clickStep(appearances: readonly Appearance[]): XmlElement {
  const effects = appearances.map((each, i) => appear(each, i === 0 ? 'clickEffect' : 'withEffect'));
  const together = element('p:par', {}, node({ fill: 'hold' }, effects, '0'));
  return element('p:par', {}, node({ fill: 'hold' }, [together], 'indefinite'));
}

/** The effect: visibility is set at once (p:set, 19.5.66). */
function appear({ object, paragraph }: Appearance, nodeType: 'clickEffect' | 'withEffect'): XmlElement {
  const range =
    paragraph === undefined ? undefined : element('p:txEl', {}, element('p:pRg', { st: paragraph, end: paragraph }));
  const set = element(
    'p:set',
    {},
    element(
      'p:cBhvr',
      {},
      node({ dur: '1', fill: 'hold' }, [], '0'),
      element('p:tgtEl', {}, element('p:spTgt', { spid: object.id }, range)),
      element('p:attrNameLst', {}, element('p:attrName', {}, 'style.visibility')),
    ),
    element('p:to', {}, element('p:strVal', { val: 'visible' })),
  );
  const preset = { presetID: '1', presetClass: 'entr', presetSubtype: '0', fill: 'hold' };
  const group = object.sort === 'other' ? {} : { grpId: '0' };
  return element('p:par', {}, node({ ...preset, ...group, nodeType }, [set], '0'));
}

/** What leads backwards or onwards in the sequence: the presenter's own commands. */
function moves(direction: 'prev' | 'next', event: 'onPrev' | 'onNext'): XmlElement {
  const target = element('p:tgtEl', {}, element('p:sldTgt'));
  return element(`p:${direction}CondLst`, {}, element('p:cond', { evt: event, delay: '0' }, target));
}

/** How PowerPoint's pane shows the build of a text or shape (p:bldP, 19.5.15). */
function buildOf({ id, sort, at }: BuiltObject): XmlElement {
  const paragraphs = typeof at === 'number' ? undefined : 'p';
  return element('p:bldP', { spid: id, grpId: 0, build: paragraphs, animBg: sort === 'shape' || undefined });
}

/** The timing with its nodes numbered from 1 in document order. */
function numbered(timing: XmlElement): XmlElement {
  let next = 1;
  const walk = (at: XmlElement): XmlElement => {
    const attributes = at.name === 'p:cTn' ? { ...at.attributes, id: String(next++) } : at.attributes;
    return {
      ...at,
      attributes,
      children: at.children.map((child) => (typeof child === 'string' ? child : walk(child))),
    };
  };
  return walk(timing);
}
