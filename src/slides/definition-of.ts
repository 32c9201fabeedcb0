import * as kinds from './kinds/kinds.ts';
import type { SlideDefinition } from './parts/define-slide.ts';

/** The kinds of slide by name. */
const DEFINITIONS: ReadonlyMap<string, SlideDefinition> = new Map(
  Object.values(kinds).map((definition) => [definition.kind, definition as unknown as SlideDefinition]),
);

/** The definition of a kind of slide; throws where the outline was not validated. */
export function slideDefinitionOf(kind: string): SlideDefinition {
  const definition = DEFINITIONS.get(kind);
  if (!definition) throw new Error(`No slide kind ${kind}: the outline was not validated.`);
  return definition;
}
