/** The namespace of XLIFF 2.0 and 2.1 documents. */
export const XLIFF = 'urn:oasis:names:tc:xliff:document:2.0';
/** That of this tool's own attribute: the stamp of a unit. */
export const OWN = 'urn:liangjiang-deck:translation';
/** The sub-state of a translation whose source has changed since (XLIFF 2.1, 4.7.4.1: a prefix of one's own). */
export const STALE = 'deck:stale';

/** A text's key as the id of a unit, which is an NMTOKEN: `growth.items.0.text`. */
export function unitId(key: string): string {
  return key.replace(/\[(\d+)\]/g, '.$1');
}
