/**
 * Lets go so many in a turn of the event loop, in their order, and the others in the next turns: a thousand that come at
 * once are not answered in one piece, during which nobody else is.
 */
export const createPace = (perTurn: number): (() => Promise<void>) => {
  const waiting: (() => void)[] = [];
  const letGo = (): void => {
    for (const go of waiting.splice(0, perTurn)) go();
    if (waiting.length > 0) setImmediate(letGo);
  };
  return () =>
    new Promise((resolve) => {
      if (waiting.length === 0) setImmediate(letGo);
      waiting.push(resolve);
    });
};
