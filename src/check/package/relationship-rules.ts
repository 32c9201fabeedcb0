import type { PackageFinding } from './finding.ts';
import { elements, type OpenedPackage } from './opened-package.ts';

const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Every internal relationship leads to a part that is there (ECMA-376 part 2, 9.3). */
export function checkTargets({ files, relationships }: OpenedPackage): PackageFinding[] {
  return [...relationships].flatMap(([part, entries]) =>
    entries
      .filter((entry) => !entry.external && !files.has(entry.target))
      .map(({ id, target }) => ({
        rule: 'broken-relationship' as const,
        part,
        message: `${id} leads to ${target}, which is not in the package.`,
      })),
  );
}

/** No two relationships of a part have one id. */
export function checkRelationshipIds({ relationships }: OpenedPackage): PackageFinding[] {
  return [...relationships].flatMap(([part, entries]) => {
    const seen = new Set<string>();
    return entries
      .filter(({ id }) => seen.size === seen.add(id).size)
      .map(({ id }) => ({
        rule: 'duplicate-relationship' as const,
        part,
        message: `Two relationships have the id ${id}.`,
      }));
  });
}

/** Every r:id, r:embed and the like in the markup is a relationship of that part. */
export function checkReferences({ documents, relationships }: OpenedPackage): PackageFinding[] {
  const found: PackageFinding[] = [];
  for (const [part, document] of documents) {
    const known = new Set(relationships.get(part)?.map((entry) => entry.id));
    for (const element of elements(document, '*')) {
      for (const attribute of Array.from(element.attributes)) {
        // An empty r:id is how PowerPoint writes an action without a target.
        if (attribute.namespaceURI !== R || attribute.value === '' || known.has(attribute.value)) continue;
        const message = `${element.nodeName} refers to ${attribute.value}, which is no relationship of the part.`;
        found.push({ rule: 'unknown-relationship', part, message });
      }
    }
  }
  return found;
}

/** Every part can be reached from the root. */
export function checkOrphans({ files, relationships }: OpenedPackage): PackageFinding[] {
  const reached = new Set<string>(['']);
  const waiting = [''];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    for (const { target, external } of relationships.get(part) ?? []) {
      if (external || reached.has(target)) continue;
      reached.add(target);
      waiting.push(target);
    }
  }
  return [...files.keys()]
    .filter((name) => name !== '[Content_Types].xml' && !name.endsWith('.rels') && !reached.has(name))
    .map((part) => ({ rule: 'orphan-part', part, message: 'No relationship leads to the part.' }));
}
