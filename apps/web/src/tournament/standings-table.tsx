import { Trans, useLingui } from '@lingui/react/macro';
import type { components } from '@prodvor/api-client';
import type { SportRules } from '@prodvor/sport';
import { Fragment } from 'react';
import card from '../design/card.module.css';
import { Crest } from '../design/crest.tsx';
import { FormLetters } from '../match/form-letters.tsx';
import { groupName } from '../match/names.ts';
import { useRowMotion } from './row-motion.ts';
import styles from './standings.module.css';
import { levelSets } from './standings-rows.ts';

type Group = components['schemas']['Standings']['groups'][number];

const signed = (value: number): string => (value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0');

/** The table of one group. Narrow ones leave out what the difference and the points already tell. */
export const StandingsTable = ({ group, sport }: { readonly group: Group; readonly sport: SportRules }) => {
  const { t, i18n } = useLingui();
  const { unit, draws } = sport;
  const body = useRowMotion(group.rows.map(({ entry }) => entry.id));
  const sets = levelSets(group.rows);
  const title = group.name === null ? null : groupName(i18n, group.name);
  return (
    <div className={`${card.card} ${styles.card}`}>
      <table className={styles.table}>
        <caption className={title === null ? 'visually-hidden' : ''}>{title ?? t`Table`}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.place}>
              <abbr title={t`Place`}>#</abbr>
            </th>
            <th scope="col" className={styles.team}>
              <Trans>Team</Trans>
            </th>
            <th scope="col">
              <abbr title={t`Matches played`}>{t({ message: 'P', context: 'column: played' })}</abbr>
            </th>
            <th scope="col" className={styles.wide}>
              <abbr title={t`Won`}>{t({ message: 'W', context: 'column: won' })}</abbr>
            </th>
            {draws ? (
              <th scope="col" className={styles.wide}>
                <abbr title={t`Drawn`}>{t({ message: 'D', context: 'column: drawn' })}</abbr>
              </th>
            ) : null}
            <th scope="col" className={styles.wide}>
              <abbr title={t`Lost`}>{t({ message: 'L', context: 'column: lost' })}</abbr>
            </th>
            <th scope="col" className={styles.wide}>
              {unit === 'goals' ? t`Goals` : unit === 'sets' ? t`Sets` : t({ message: 'Points', context: 'scored' })}
            </th>
            <th scope="col">
              <abbr title={t`Difference`}>+/−</abbr>
            </th>
            <th scope="col" className={styles.form}>
              <Trans>Form</Trans>
            </th>
            <th scope="col">
              <abbr title={t`Points`}>{t({ message: 'Pts', context: 'column: points' })}</abbr>
            </th>
          </tr>
        </thead>
        <tbody ref={body}>
          {group.rows.map((row) => {
            const set = sets.find((each) => each.at(-1) === row);
            const shared = sets.some((each) => each.includes(row));
            return (
              <Fragment key={row.entry.id}>
                <tr data-row={row.entry.id} data-noted={shared && set === undefined ? true : undefined}>
                  <td className={`figures ${styles.place}`}>
                    {row.place}
                    {shared ? (
                      <>
                        <span aria-hidden="true">=</span>
                        <span className="visually-hidden">
                          <Trans>, level</Trans>
                        </span>
                      </>
                    ) : null}
                  </td>
                  <th scope="row" className={styles.team}>
                    <span>
                      <Crest name={row.entry.name} colours={row.entry.colours} size={26} />
                      <span>{row.entry.name}</span>
                    </span>
                  </th>
                  <td className="figures">{row.played}</td>
                  <td className={`figures ${styles.wide}`}>{row.won}</td>
                  {draws ? <td className={`figures ${styles.wide}`}>{row.drawn}</td> : null}
                  <td className={`figures ${styles.wide}`}>{row.lost}</td>
                  <td className={`figures ${styles.wide}`}>
                    {row.for}–{row.against}
                  </td>
                  <td className="figures">{signed(row.difference)}</td>
                  <td className={styles.form}>
                    <FormLetters form={row.form} />
                  </td>
                  <td className={`figures ${styles.points}`}>{row.points}</td>
                </tr>
                {set === undefined ? null : (
                  <tr className={styles.note}>
                    <td />
                    <td colSpan={draws ? 9 : 8}>
                      {sport.table === 'difference' ? (
                        <Trans>
                          {set.map(({ entry }) => entry.name).join(', ')}: level on points, difference and goals
                        </Trans>
                      ) : (
                        <Trans>{set.map(({ entry }) => entry.name).join(', ')}: nothing separates them</Trans>
                      )}
                    </td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </div>
  );
};
