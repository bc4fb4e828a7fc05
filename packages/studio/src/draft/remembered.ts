/** Works something out, and again only when something else is given: what is drawn often is worked out once for each state. */
export function remembered<Given extends readonly unknown[], Value>(
  compute: (...given: Given) => Value,
): (...given: Given) => Value {
  let last: { given: Given; value: Value } | undefined;
  return (...given) => {
    if (last === undefined || given.some((each, at) => each !== last!.given[at]))
      last = { given, value: compute(...given) };
    return last.value;
  };
}
