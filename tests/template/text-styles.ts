import { fill } from './markup.ts';

/** How a master sets its titles. */
export interface TitleStyle {
  /** In points. */
  readonly size: number;
  readonly color?: string;
  readonly bold?: boolean;
  readonly caps?: boolean;
  readonly align?: 'l' | 'ctr' | 'r';
}

/** How a master sets its bodies, level by level. */
export interface BodyStyle {
  /** In points. */
  readonly sizes: readonly number[];
  readonly color?: string;
  /** A bullet a level; an empty one for a level without. */
  readonly bullets: readonly string[];
  readonly bulletColor?: string;
  readonly bulletFont?: string;
}

/** In EMU: how far a level is indented, and how far its bullet hangs out. */
const STEP = 228_600;

/** `p:txStyles` of a master (ECMA-376 part 1, 19.3.1.52), with the fonts of its theme. */
export function textStyles(title: TitleStyle, body: BodyStyle): string {
  const others = [1, 2, 3, 4, 5]
    .map(
      (level) =>
        `<a:lvl${level}pPr marL="${(level - 1) * 457_200}" algn="l">${run({ size: 18, color: 'tx1', font: 'mn' })}</a:lvl${level}pPr>`,
    )
    .join('');
  return (
    `<p:txStyles><p:titleStyle>${titleLevel(title)}</p:titleStyle><p:bodyStyle>${bodyLevels(body)}</p:bodyStyle>` +
    `<p:otherStyle><a:defPPr><a:defRPr lang="en-US"/></a:defPPr>${others}</p:otherStyle></p:txStyles>`
  );
}

/** `a:lvl1pPr` of a placeholder that differs from its master's style. */
export function levelStyle(options: {
  size?: number;
  color?: string;
  bold?: boolean;
  align?: 'l' | 'ctr' | 'r';
  bullet?: false;
}): string {
  const { size, color, bold, align, bullet } = options;
  const paragraph = [bullet === false && 'marL="0" indent="0"', align && `algn="${align}"`].filter(Boolean).join(' ');
  const attributes = [size && `sz="${size * 100}"`, bold !== undefined && `b="${Number(bold)}"`]
    .filter(Boolean)
    .join(' ');
  const none = bullet === false ? '<a:buNone/>' : '';
  return `<a:lvl1pPr ${paragraph}>${none}<a:defRPr ${attributes}>${color ? fill(color) : ''}</a:defRPr></a:lvl1pPr>`;
}

function titleLevel({ size, color = 'tx1', bold = false, caps = false, align = 'l' }: TitleStyle): string {
  return (
    `<a:lvl1pPr algn="${align}" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">` +
    '<a:lnSpc><a:spcPct val="90000"/></a:lnSpc><a:spcBef><a:spcPct val="0"/></a:spcBef><a:buNone/>' +
    `${run({ size, color, font: 'mj', bold, caps })}</a:lvl1pPr>`
  );
}

function bodyLevels({ sizes, color = 'tx1', bullets, bulletColor, bulletFont = 'Arial' }: BodyStyle): string {
  return sizes
    .map((size, i) => {
      const bullet = bullets[i] ?? '';
      const indent = bullet ? `marL="${STEP * (2 * i + 1)}" indent="-${STEP}"` : `marL="${STEP * 2 * i}" indent="0"`;
      const mark = bullet ? `<a:buFont typeface="${bulletFont}"/><a:buChar char="${bullet}"/>` : '<a:buNone/>';
      const tint = bullet && bulletColor ? `<a:buClr><a:schemeClr val="${bulletColor}"/></a:buClr>` : '';
      return (
        `<a:lvl${i + 1}pPr ${indent} algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">` +
        `<a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:spcBef><a:spcPts val="${i === 0 ? 1000 : 500}"/></a:spcBef>` +
        `${tint}${mark}${run({ size, color, font: 'mn' })}</a:lvl${i + 1}pPr>`
      );
    })
    .join('');
}

function run(options: { size: number; color: string; font: 'mj' | 'mn'; bold?: boolean; caps?: boolean }): string {
  const { size, color, font, bold, caps } = options;
  const manner = `${bold ? ' b="1"' : ''}${caps ? ' cap="all"' : ''}`;
  return (
    `<a:defRPr sz="${size * 100}"${manner} kern="1200">${fill(color)}` +
    `<a:latin typeface="+${font}-lt"/><a:ea typeface="+${font}-ea"/><a:cs typeface="+${font}-cs"/></a:defRPr>`
  );
}
