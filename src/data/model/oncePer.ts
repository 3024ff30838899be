/** A function of an object that works out each one's answer once, and keeps it as long as the object. */
export function oncePer<Key extends object, Answer>(answer: (key: Key) => Answer): (key: Key) => Answer {
  const known = new WeakMap<Key, { readonly answer: Answer }>();
  return (key) => {
    const there = known.get(key) ?? { answer: answer(key) };
    known.set(key, there);
    return there.answer;
  };
}
