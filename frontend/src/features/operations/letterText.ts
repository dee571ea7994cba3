/** A piece of a letter: words, or an address to follow. */
export type Piece = { words: string } | { address: string };

// A full stop or bracket after an address ends the sentence, not the address.
const addresses = /(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]])/g;

/** A letter's text as words and addresses, in order. */
export function piecesOf(text: string): Piece[] {
  return text
    .split(addresses)
    .map((part, at): Piece => (at % 2 === 1 ? { address: part } : { words: part }))
    .filter((piece) => 'address' in piece || piece.words !== '');
}

/** Where an address leads within this app; null when it leads elsewhere. */
export function withinApp(address: string, origin: string): string | null {
  const url = new URL(address);
  return url.origin === origin ? `${url.pathname}${url.search}${url.hash}` : null;
}
