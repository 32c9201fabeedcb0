import { NAMESPACES, xml } from './markup.ts';

/** The twelve colours of a theme, as six hex digits each, in the order of `a:clrScheme` (ECMA-376 part 1, 20.1.6.2). */
export type ThemeColors = readonly [
  dk1: string,
  lt1: string,
  dk2: string,
  lt2: string,
  accent1: string,
  accent2: string,
  accent3: string,
  accent4: string,
  accent5: string,
  accent6: string,
  hlink: string,
  folHlink: string,
];

export interface ThemeFonts {
  readonly heading: string;
  readonly body: string;
  /** Fonts of East Asian text; where empty, the program takes that of its script. */
  readonly eastAsian?: readonly [heading: string, body: string];
}

export interface Theme {
  readonly name: string;
  readonly colors: ThemeColors;
  readonly fonts: ThemeFonts;
  /** The relationship of the picture that is the theme's third background. */
  readonly backgroundPicture?: string;
}

const SLOTS = ['dk1', 'lt1', 'dk2', 'lt2'].concat(
  [1, 2, 3, 4, 5, 6].map((n) => `accent${n}`),
  ['hlink', 'folHlink'],
);

const PLACEHOLDER = '<a:schemeClr val="phClr"/>';
const SOLID = `<a:solidFill>${PLACEHOLDER}</a:solidFill>`;
const line = (width: number) =>
  `<a:ln w="${width}" cap="flat" cmpd="sng" algn="ctr">${SOLID}<a:prstDash val="solid"/><a:miter lim="800000"/></a:ln>`;
const shaded = (from: number, to: number) =>
  `<a:gradFill rotWithShape="1"><a:gsLst><a:gs pos="0"><a:schemeClr val="phClr"><a:lumMod val="${from}000"/></a:schemeClr></a:gs>` +
  `<a:gs pos="100000"><a:schemeClr val="phClr"><a:lumMod val="${to}000"/></a:schemeClr></a:gs></a:gsLst><a:lin ang="5400000" scaled="0"/></a:gradFill>`;
const EFFECT = '<a:effectStyle><a:effectLst/></a:effectStyle>';

/** The markup of a theme part: colours, fonts and the fills, lines and effects that shapes refer to. */
export function themePart({ name, colors, fonts, backgroundPicture }: Theme): string {
  const scheme = SLOTS.map((slot, i) => `<a:${slot}><a:srgbClr val="${colors[i]}"/></a:${slot}>`).join('');
  const third = backgroundPicture
    ? `<a:blipFill rotWithShape="1"><a:blip r:embed="${backgroundPicture}"/><a:stretch/></a:blipFill>`
    : shaded(100, 90);
  return xml(
    `<a:theme ${NAMESPACES.replace(/ xmlns:p="[^"]*"/, '')} name="${name}"><a:themeElements><a:clrScheme name="${name}">${scheme}</a:clrScheme>` +
      `<a:fontScheme name="${name}">${fontCollection('major', fonts.heading, fonts.eastAsian?.[0])}` +
      `${fontCollection('minor', fonts.body, fonts.eastAsian?.[1])}</a:fontScheme><a:fmtScheme name="${name}">` +
      `<a:fillStyleLst>${SOLID}${shaded(110, 105)}${shaded(105, 95)}</a:fillStyleLst>` +
      `<a:lnStyleLst>${line(6350)}${line(12_700)}${line(19_050)}</a:lnStyleLst>` +
      `<a:effectStyleLst>${EFFECT}${EFFECT}${EFFECT}</a:effectStyleLst>` +
      `<a:bgFillStyleLst>${SOLID}${shaded(100, 95)}${third}</a:bgFillStyleLst></a:fmtScheme></a:themeElements>` +
      '<a:objectDefaults/><a:extraClrSchemeLst/></a:theme>',
  );
}

function fontCollection(which: 'major' | 'minor', latin: string, eastAsian = ''): string {
  const hans = which === 'major' ? '等线 Light' : '等线';
  return (
    `<a:${which}Font><a:latin typeface="${latin}"/><a:ea typeface="${eastAsian}"/><a:cs typeface=""/>` +
    `<a:font script="Hans" typeface="${eastAsian || hans}"/><a:font script="Jpan" typeface="游ゴシック"/></a:${which}Font>`
  );
}
