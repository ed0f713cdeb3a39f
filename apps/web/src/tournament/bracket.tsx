import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { useRef } from 'react';
import { Crest } from '../design/crest.tsx';
import { EmptyState, ErrorState, ListSkeleton } from '../design/states.tsx';
import type { Entry } from '../match/model.ts';
import { roundName, stageName } from '../match/names.ts';
import styles from './bracket.module.css';
import { type BracketRound, type BracketSizes, layBracket } from './bracket-layout.ts';
import { bracketQuery } from './queries.ts';
import { TieCard } from './tie-card.tsx';

const SIZES: BracketSizes = {
  card: { width: 228, height: 82 },
  gap: { x: 56, y: 34 },
  head: 44,
  champion: 132,
};

interface Stage {
  readonly id: string;
  readonly name: string;
  readonly rounds: readonly BracketRound[];
  readonly champion: Entry | null;
}

const Drawing = ({ stage, named }: { readonly stage: Stage; readonly named: boolean }) => {
  const { i18n, t } = useLingui();
  const pane = useRef<HTMLElement>(null);
  const layout = layBracket(stage.rounds, SIZES, stage.champion !== null);
  const reach = (id: string): void => {
    const column = pane.current?.querySelector(`[data-round="${id}"]`);
    column?.scrollIntoView({ block: 'nearest', inline: 'start', behavior: 'smooth' });
    column?.querySelector('a')?.focus({ preventScroll: false });
  };
  const title = stageName(i18n, stage.name);
  return (
    <section className={styles.stage} aria-label={title}>
      <h2 className={named ? undefined : 'visually-hidden'}>{title}</h2>
      <div className={styles.jumps}>
        {layout.rounds.map(({ round }) => (
          <button key={round.id} type="button" onClick={() => reach(round.id)}>
            {roundName(i18n, round.name)}
          </button>
        ))}
      </div>
      {/* A pane that scrolls must be reachable by keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys scroll the bracket. */}
      <section ref={pane} className={styles.pane} tabIndex={0} aria-label={t`Bracket, scrolls sideways`}>
        <div className={styles.field} style={{ width: layout.width, height: layout.height }}>
          <svg className={styles.lines} width={layout.width} height={layout.height} aria-hidden="true">
            {layout.lines.map(({ id, path }) => (
              <path key={id} d={path} />
            ))}
          </svg>
          {layout.rounds.map(({ round, x, top, ties }) => (
            <section key={round.id} data-round={round.id} aria-label={roundName(i18n, round.name)}>
              <div className={styles.snap} style={{ left: x, top, width: SIZES.card.width }}>
                <h3>{roundName(i18n, round.name)}</h3>
              </div>
              {ties.map(({ tie, x: left, y }) => (
                <div
                  key={tie.id}
                  className={styles.place}
                  style={{ left, top: y, width: SIZES.card.width, height: SIZES.card.height }}
                >
                  <TieCard tie={tie} />
                </div>
              ))}
            </section>
          ))}
          {layout.champion === null || stage.champion === null ? null : (
            <div
              className={styles.champion}
              style={{
                left: layout.champion.x,
                top: layout.champion.y,
                width: SIZES.card.width,
                height: SIZES.champion,
              }}
            >
              <Crest name={stage.champion.name} colours={stage.champion.colours} size={52} />
              <p>
                <span>
                  <Trans>Champion</Trans>
                </span>
                <strong>{stage.champion.name}</strong>
              </p>
            </div>
          )}
        </div>
      </section>
    </section>
  );
};

const Bracket = () => {
  const { tournamentId } = route.useParams();
  const bracket = useQuery(bracketQuery(tournamentId));
  if (bracket.isPending) return <ListSkeleton rows={4} height={82} />;
  if (bracket.data === undefined) return <ErrorState error={bracket.error} onRetry={() => void bracket.refetch()} />;
  const stages = bracket.data.stages.filter(({ rounds }) => rounds.some(({ ties }) => ties.length > 0));
  if (stages.length === 0) {
    return (
      <EmptyState title={<Trans>The bracket is empty</Trans>}>
        <Trans>It is drawn as soon as the organizer adds knock-out matches.</Trans>
      </EmptyState>
    );
  }
  return (
    <div className={styles.bracket}>
      {stages.map((stage) => (
        <Drawing key={stage.id} stage={stage} named={stages.length > 1} />
      ))}
    </div>
  );
};

export const route = createLazyRoute('/tournaments/$tournamentId/bracket')({ component: Bracket });
