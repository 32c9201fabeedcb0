/** What a call returns, which is made when it is first asked for: for several tests of one thing. */
export function once<T>(call: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: call() };
    return made.value;
  };
}
