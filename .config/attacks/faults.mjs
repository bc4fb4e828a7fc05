/** What words may not be: empty, without end, or a machine's own. */
const machine =
  /undefined|\[object|Cannot read|is not a function|is not iterable|Maximum call stack|NaN|Unexpected token/;

export const answersFault = (said) => {
  const wrong = said.find((words) => words.trim() === '' || words.length > 2000 || machine.test(words));
  return wrong === undefined ? undefined : `says ${JSON.stringify(wrong.slice(0, 200))}`;
};
