import pg from 'pg';

const { builtins } = pg.types;

const wholeNumber = (text: string): number => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`An int8 of ${text.length} digits does not fit a number.`);
  return value;
};

/** How column values become JavaScript values. A calendar day and a local time have no instant, so they stay text. */
export const columnTypes = new pg.TypeOverrides();
columnTypes.setTypeParser(builtins.INT8, wholeNumber);
columnTypes.setTypeParser(builtins.DATE, (text) => text);
columnTypes.setTypeParser(builtins.TIME, (text) => text.slice(0, 'HH:MM'.length));
