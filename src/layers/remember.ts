/**
 * A function that keeps its last answer and gives the same object while its arguments are the same: a map is
 * built anew at every change of state, and what did not change must be recognisable by identity.
 */
export function rememberLast<Args extends readonly unknown[], Answer>(
  answer: (...args: Args) => Answer,
): (...args: Args) => Answer {
  let last: { readonly args: Args; readonly answer: Answer } | null = null;
  return (...args) => {
    const known = last;
    if (known !== null && args.every((arg, i) => Object.is(arg, known.args[i]))) return known.answer;
    last = { args, answer: answer(...args) };
    return last.answer;
  };
}

/** The same for a function of one record: its fields are what is compared. */
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
