/** The same answer for the same object for as long as it is held: what is worked out of a thousand rows is worked out anew only for those that changed. */
export function onceForEach<Given extends object, Answer>(make: (given: Given) => Answer): (given: Given) => Answer {
  const made = new WeakMap<Given, { readonly answer: Answer }>();
  return (given) => {
    const known = made.get(given) ?? { answer: make(given) };
    made.set(given, known);
    return known.answer;
  };
}
