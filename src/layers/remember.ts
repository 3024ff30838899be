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
