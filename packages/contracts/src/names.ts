/**
 * A name as strangers see it where only the short form is shown: the first word and the initial of the last one, `Иван Петров` ->
 * `Иван П.`. A name of one word stays as it is.
 */
export const shortName = (name: string): string => {
  const words = name.split(/\s+/u).filter((word) => word !== '');
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined || words.length === 1) return name;
  const [initial] = new Intl.Segmenter('ru', { granularity: 'grapheme' }).segment(last);
  return `${first} ${initial?.segment ?? ''}.`;
};
