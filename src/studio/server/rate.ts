/** Says for each request whether it is one too many: `most` at once, and so many more each second. */
export function rateLimit(most: number, eachSecond: number, now: () => number = Date.now): () => boolean {
  let left = most;
  let last = now();
  return () => {
    const at = now();
    left = Math.min(most, left + ((at - last) / 1000) * eachSecond);
    last = at;
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}
