/** A rule that stands in the way: where it was given (a JSON pointer) and what it says. */
export interface Obstacle {
  readonly path: string;
  readonly text: { readonly ru: string; readonly en: string };
}

/**
 * Rules that contradict each other, none of which can be left out: QuickXplain (Ulrich Junker, AAAI 2004). `contradicts` says
 * whether some of the rules cannot hold together, and must be true of all of them. Earlier rules are kept rather than later ones.
 */
export const minimalContradiction = <Rule>(
  rules: readonly Rule[],
  contradicts: (rules: readonly Rule[]) => boolean,
): Rule[] => {
  const explain = (background: readonly Rule[], added: boolean, candidates: readonly Rule[]): Rule[] => {
    if (added && contradicts(background)) return [];
    if (candidates.length === 1) return [...candidates];
    const half = Math.ceil(candidates.length / 2);
    const [first, second] = [candidates.slice(0, half), candidates.slice(half)];
    const ofSecond = explain([...background, ...first], first.length > 0, second);
    const ofFirst = explain([...background, ...ofSecond], ofSecond.length > 0, first);
    return [...ofFirst, ...ofSecond];
  };
  return rules.length === 0 || contradicts([]) ? [] : explain([], false, rules);
};
