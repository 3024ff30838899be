/** Memoises a function by its object argument, for as long as the object exists. */
export function oncePer<Key extends object, Answer>(answer: (key: Key) => Answer): (key: Key) => Answer {
  const known = new WeakMap<Key, { readonly answer: Answer }>();
  return (key) => {
    const there = known.get(key) ?? { answer: answer(key) };
    known.set(key, there);
    return there.answer;
  };
}
