/** A name for files and folders of the deck, from that of its folder; `taken` names are passed over. */
export function deckName(folder: string, taken: readonly string[]): string {
  const plain = folder
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z0-9_]+/g, '-')
    .replaceAll(/^[^A-Za-z]+|-+$/g, '');
  const name = plain === '' ? 'deck' : plain;
  return taken.includes(name) ? `${name}-deck` : name;
}
