/**
 * Memoises the last call of a function, so that equal arguments give the same object. Maps are rebuilt at
 * every change of state, and unchanged parts must be recognisable by identity.
 */
export function rememberLast<Args extends readonly unknown[], Answer>(
  answer: (...args: Args) => Answer,
): (...args: Args) => Answer {
  let last: { readonly args: Args; readonly answer: Answer } | null = null;
  return (...args) => {
    const known = last;
    const isSame =
      args.length === known?.args.length && args.every((arg, i) => Object.is(arg, known.args[i]));
    if (isSame) return known.answer;
    last = { args, answer: answer(...args) };
    return last.answer;
  };
}

/** The same for a function with one record as its argument, whose fields are compared. */
export function rememberFields<Fields extends object, Answer>(
  answer: (fields: Fields) => Answer,
): (fields: Fields) => Answer {
  let last: { readonly fields: Fields; readonly answer: Answer } | null = null;
  return (fields) => {
    const names = Object.keys(fields) as (keyof Fields)[];
    const known = last;
    if (known !== null && names.every((name) => Object.is(fields[name], known.fields[name])))
      return known.answer;
    last = { fields, answer: answer(fields) };
    return last.answer;
  };
}
