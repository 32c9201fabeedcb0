import { CONTENT_TYPES, RELATIONSHIPS } from '../../office/names.ts';
import { partRoot } from '../../office/open-package.ts';
import { extendPackage, type Package, relatedPart } from '../../office/package.ts';
import { childrenOf, descend, element, rootElement, withChildren, type XmlElement } from '../../office/xml.ts';
import type { Scene } from '../../scene/items.ts';

const MODES = { speaker: 'p:present', window: 'p:browse', kiosk: 'p:kiosk' } as const;
const PART = 'ppt/presProps.xml';

/** Children of p:presentationPr that stand before the properties of the show (CT_PresentationProperties, 19.2.1.27). */
const BEFORE = ['p:htmlPubPr', 'p:webPr', 'p:prnPr'];

/**
 * The package with the deck's own properties of the show in place of those of its base (p:showPr, ECMA-376 part 1,
 * 19.2.1.37), whose colour of the pen stays. A kiosk begins anew at its end, until somebody presses Esc.
 */
export function withShowProperties(opc: Package, presentation: string, { mode }: Pick<Scene, 'mode'>): Package {
  const name = relatedPart(opc, presentation, RELATIONSHIPS.presentationProperties);
  const root = (name && partRoot(opc, name)) || rootElement('p:presentationPr', {});
  const others = childrenOf(root).filter((child) => child.name !== 'p:showPr');
  const pen = descend(root, 'p:showPr', 'p:penClr');
  if (!mode && others.length === childrenOf(root).length) return opc;
  const isBefore = (child: XmlElement) => BEFORE.includes(child.name);
  const content = withChildren(
    root,
    others.filter(isBefore),
    (mode || pen) && showElement(mode ?? 'speaker', pen),
    others.filter((child) => !isBefore(child)),
  );
  const part = { contentType: CONTENT_TYPES.presentationProperties, content };
  if (name) return extendPackage(opc, { parts: new Map([[name, part]]) });
  const own = opc.relationships.get(presentation) ?? [];
  const added = { id: 'rIdShow', type: RELATIONSHIPS.presentationProperties, target: PART };
  return extendPackage(opc, {
    parts: new Map([[PART, part]]),
    relationships: new Map([[presentation, [...own, added]]]),
  });
}

function showElement(mode: keyof typeof MODES, pen: XmlElement | undefined): XmlElement {
  const loop = mode === 'kiosk' || undefined;
  return element('p:showPr', { loop, showNarration: true }, element(MODES[mode]), element('p:sldAll'), pen);
}
