/** The name of a group by its position from 0: A to Z, then AA, AB, ... */
export const groupName = (position: number): string => {
  const letter = String.fromCharCode(65 + (position % 26));
  return position < 26 ? letter : groupName(Math.floor(position / 26) - 1) + letter;
};

/** Seeds over groups as a snake: 1 A, 2 B, 3 C, 4 C, 5 B, 6 A, ... so that sizes differ by at most one and strengths are even. */
export const snake = (entries: number, groups: number): number[][] => {
  const drawn = Array.from({ length: groups }, (): number[] => []);
  for (let index = 0; index < entries; index += 1) {
    const [row, place] = [Math.floor(index / groups), index % groups];
    drawn[row % 2 === 0 ? place : groups - 1 - place]?.push(index + 1);
  }
  return drawn;
};
