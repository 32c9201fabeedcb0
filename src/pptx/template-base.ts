import { descend, findAll, parseXml, type XmlElement } from '../ooxml/xml.ts';
import { DARK_FRAMES, type FrameName } from '../scene/frame.ts';
import type { Base, BaseLayout } from './base.ts';
import { type ChosenLayouts, matchLayouts } from './match-layout.ts';
import { type OpenedTemplate, openTemplate } from './open-template.ts';
import { PLAIN_TABLE_STYLE } from './table-style.ts';
import { darkLayout, type FoundLayout, foreignLayout, placeholdersOf } from './template-layout.ts';

/**
 * A base made of anybody's .pptx or .potx: its slides are dropped, its master, layouts, theme and media stay. Each of our
 * frames is matched to a layout by name, type and placeholders, unless `chosen` names the layout. Throws an Error with a
 * sentence for the user on what is no such file, or where a chosen layout is not there.
 */
export function templateBase(bytes: Uint8Array, chosen: ChosenLayouts = {}): Base {
  const template = openTemplate(bytes);
  const root = template.package.parts.get(template.presentation)?.content as XmlElement;
  const { cx, cy } = descend(root, 'p:sldSz')?.attributes ?? {};
  const size = { w: Number(cx), h: Number(cy) };
  const matched = matchLayouts(readLayouts(template, root), chosen);
  const light = Object.entries(matched).map(([frame, found]) => [frame, foreignLayout(found, size)] as const);
  const dark = Object.entries(DARK_FRAMES)
    .filter(([, name]) => !matched[name])
    .map(([frame, name]) => [name, darkLayout(matched[frame as keyof typeof DARK_FRAMES], size)] as const);
  return {
    package: template.package,
    presentation: template.presentation,
    size,
    layouts: Object.fromEntries([...light, ...dark]) as Record<FrameName, BaseLayout>,
    foreign: true,
    tableStyle: PLAIN_TABLE_STYLE,
  };
}

/** The layouts of all masters, in the order in which PowerPoint's menu shows them. */
function readLayouts(template: OpenedTemplate, presentation: XmlElement): FoundLayout[] {
  const target = (part: string, entry: XmlElement) =>
    template.package.relationships.get(part)?.find(({ id }) => id === entry.attributes['r:id'])?.target;
  return findAll(presentation, 'p:sldMasterId').flatMap((masterEntry) => {
    const masterPart = target(template.presentation, masterEntry);
    const master = masterPart && readPart(template, masterPart);
    if (!master) return [];
    return findAll(master, 'p:sldLayoutId').flatMap((entry) => {
      const part = target(masterPart, entry);
      const root = part && readPart(template, part);
      return root ? [readLayout(part, root, master)] : [];
    });
  });
}

function readPart({ package: { parts } }: OpenedTemplate, name: string): XmlElement | undefined {
  const content = parts.get(name)?.content;
  return content instanceof Uint8Array ? parseXml(new TextDecoder().decode(content)) : content;
}

function readLayout(part: string, root: XmlElement, master: XmlElement): FoundLayout {
  return {
    part,
    name: descend(root, 'p:cSld')?.attributes.name ?? '',
    type: root.attributes.type ?? '',
    root,
    master,
    placeholders: placeholdersOf(root),
  };
}
