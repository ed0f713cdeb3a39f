import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { type ResultProblem, setsToWin } from '@prodvor/sport';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { api } from '../../api/api.ts';
import { failureOf } from '../../api/failure.ts';
import { Choice } from '../../design/choice.tsx';
import { Crest } from '../../design/crest.tsx';
import styles from '../../design/form.module.css';
import { Refusal } from '../../design/refusal.tsx';
import { ScoreFigures } from '../../design/score.tsx';
import { entryOf, hasResult, type Match, type MatchEvent, SIDES } from '../model.ts';
import { sideName } from '../names.ts';
import { decidersOf, partName, rulesOf } from '../part-text.ts';
import { matchQuery, settleMatch } from '../queries.ts';
import {
  asksWinner,
  draftOf,
  isWhole,
  mayChooseDetail,
  problemOf,
  type ResultDraft,
  resultOf,
  totalOf,
} from './result-draft.ts';
import own from './result-form.module.css';
import { Stepper } from './stepper.tsx';

const PROBLEMS: Readonly<Partial<Record<ResultProblem['code'], MessageDescriptor>>> = {
  'shoot-out-level': msg`A shoot-out has a winner: the kicks cannot be level.`,
  'shoot-out-without-level-play': msg`Penalties follow only a level score.`,
  'overtime-without-level-play': msg`Extra time follows only a level score.`,
  'winner-needed': msg`Say which side the match goes to.`,
  'match-not-decided': msg`This score has no winner yet, and this sport has no draws.`,
  'set-not-ended': msg`A set cannot end with this score.`,
  'set-after-decision': msg`The match was decided before the last set.`,
  'regular-time-past-target': msg`Play ends before the score can be like this.`,
  'golden-goal-passed': msg`Overtime ends with the first goal.`,
  'overtime-target-missed': msg`Overtime cannot end with this score.`,
  'shoot-out-impossible': msg`A shoot-out ends before its score can be like this.`,
};

type PairPath = 'whole' | `parts.${number}` | `overtime.${number}` | `shootOut.${number}`;

interface ResultFormProps {
  readonly match: Match;
  readonly events: readonly MatchEvent[];
  readonly onDone: () => void;
}

/** Entering a result, and correcting the one that stands. */
export const ResultForm = ({ match, events, onDone }: ResultFormProps) => {
  const { t, i18n } = useLingui();
  const client = useQueryClient();
  const sport = rulesOf(match);
  /** The match that the form was filled from; a correction names its version. */
  const [base, setBase] = useState(match);
  const [conflict, setConflict] = useState<{ readonly was: Match; readonly now: Match } | null>(null);
  const [problem, setProblem] = useState<ResultProblem['code'] | null>(null);
  const form = useForm<ResultDraft>({ defaultValues: draftOf(match, sport, events) });
  const draft = form.watch();

  const save = useMutation({
    mutationFn: async (values: ResultDraft) => {
      const { data, error } = await api.POST('/api/v1/matches/{id}/events', {
        params: { path: { id: match.id } },
        body: { event: resultOf(values, sport) },
        ...(!hasResult(base) ? {} : { headers: { 'If-Match': `"${base.version}"` } }),
      });
      if (data === undefined) throw error;
      return data.match;
    },
    onSuccess: async (saved) => {
      onDone();
      await settleMatch(client, saved);
    },
    onError: async (error) => {
      const failure = failureOf(error);
      if (failure.kind !== 'problem' || !['precondition-failed', 'precondition-required'].includes(failure.slug))
        return;
      const now = await client.fetchQuery({ ...matchQuery(match.id), staleTime: 0 });
      setConflict({ was: base, now });
      setBase(now);
    },
  });

  const submit = form.handleSubmit((values) => {
    const found = problemOf(values, sport, match);
    setProblem(found);
    setConflict(null);
    save.reset();
    if (found === null) save.mutate(values);
  });

  const pair = (path: PairPath, legend: string) => (
    <fieldset className={own.part}>
      <legend>{legend}</legend>
      <div className={own.sides}>
        {SIDES.map((side) => (
          <Controller
            key={side}
            control={form.control}
            name={`${path}.${side}` as const}
            render={({ field }) => (
              <Stepper
                label={`${sideName(i18n, match[side])}, ${legend}`}
                value={field.value}
                onChange={field.onChange}
              />
            )}
          />
        ))}
      </div>
    </fieldset>
  );

  const overtimes = draft.overtime.map((_, index) =>
    partName(i18n, sport, { kind: 'overtime', number: index + 1 }, draft.overtime.length),
  );
  const scoreText = (of: Match): string => (of.score === null ? t`no result` : `${of.score.home}:${of.score.away}`);
  const total = totalOf(draft, sport);
  const whole = isWhole(draft, sport);
  const partKind = sport.sets === null ? 'period' : 'set';
  const penalties = partName(i18n, sport, { kind: 'shoot-out', number: 1 });
  const deciders = decidersOf(sport);
  const goesOn = draft.overtime.length + draft.shootOut.length > 0;
  const mayGoOn =
    draft.basis === 'played' &&
    sport.overtime !== null &&
    (match.stage.format === 'knock-out' || !sport.draws || goesOn);
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      {match.state === 'postponed' ? (
        <p className={styles.hint}>
          <Trans>A postponed match can only be awarded. Put it back on the schedule to enter a played result.</Trans>
        </p>
      ) : null}
      <Choice
        legend={t`How it was decided`}
        value={draft.basis}
        onChange={(basis) => form.setValue('basis', basis)}
        options={[
          ...(match.state === 'postponed' ? [] : [{ value: 'played' as const, label: t`Played` }]),
          { value: 'awarded' as const, label: t`Awarded` },
          { value: 'walkover' as const, label: t`Walkover` },
        ]}
      />
      {draft.basis === 'played' && mayChooseDetail(sport) ? (
        <Choice
          legend={t`What is known`}
          value={draft.detail}
          onChange={(detail) => {
            if (detail === 'whole') form.setValue('whole', totalOf({ ...draft, overtime: [], shootOut: [] }, sport));
            form.setValue('detail', detail);
          }}
          options={[
            { value: 'parts', label: sport.periods.count === 2 ? t`Both halves` : t`Each period` },
            { value: 'whole', label: t`The score only` },
          ]}
        />
      ) : null}
      <div className={own.sides}>
        {SIDES.map((side) => (
          <div key={side} className={own.side}>
            <Crest name={sideName(i18n, match[side])} colours={entryOf(match[side])?.colours ?? null} size={24} />
            <span>{sideName(i18n, match[side])}</span>
          </div>
        ))}
      </div>
      {whole
        ? pair('whole', draft.basis === 'played' ? t`Regular time` : t`Score`)
        : draft.parts
            .map((_, index) => partName(i18n, sport, { kind: partKind, number: index + 1 }))
            .map((name, index) => <div key={name}>{pair(`parts.${index}`, name)}</div>)}
      {sport.sets === null ? null : (
        <div className={styles.choice}>
          <Button
            variant="default"
            className={styles.toggle}
            disabled={draft.parts.length <= setsToWin(sport)}
            onClick={() => form.setValue('parts', draft.parts.slice(0, -1))}
          >
            <Trans>One set less</Trans>
          </Button>
          <Button
            variant="default"
            className={styles.toggle}
            disabled={draft.parts.length >= sport.periods.count}
            onClick={() => form.setValue('parts', [...draft.parts, { home: 0, away: 0 }])}
          >
            <Trans>One set more</Trans>
          </Button>
        </div>
      )}
      {mayGoOn ? overtimes.map((name, index) => <div key={name}>{pair(`overtime.${index}`, name)}</div>) : null}
      {mayGoOn
        ? draft.shootOut.map((_, index) => <div key="shoot-out">{pair(`shootOut.${index}`, penalties)}</div>)
        : null}
      {mayGoOn ? (
        <div className={styles.choice}>
          <Button
            variant="default"
            className={styles.toggle}
            onClick={() => form.setValue('overtime', draft.overtime.length > 0 ? [] : [{ home: 0, away: 0 }])}
          >
            {i18n._(draft.overtime.length > 0 ? deciders.noOvertime : deciders.addOvertime)}
          </Button>
          {sport.shots === null ? null : (
            <Button
              variant="default"
              className={styles.toggle}
              onClick={() => form.setValue('shootOut', draft.shootOut.length > 0 ? [] : [{ home: 0, away: 0 }])}
            >
              {i18n._(draft.shootOut.length > 0 ? deciders.noShootOut : deciders.addShootOut)}
            </Button>
          )}
        </div>
      ) : null}
      {asksWinner(draft, sport) ? (
        <Choice
          legend={t`The match goes to`}
          value={draft.winner ?? (sport.draws ? 'nobody' : null)}
          onChange={(winner) => form.setValue('winner', winner === 'nobody' ? null : winner)}
          options={[
            ...SIDES.map((side) => ({ value: side, label: sideName(i18n, match[side]) })),
            ...(sport.draws ? [{ value: 'nobody' as const, label: t`Nobody` }] : []),
          ]}
        />
      ) : null}
      {whole && !mayGoOn ? null : (
        <output className={own.total}>
          <Trans>On the board</Trans>
          <ScoreFigures home={total.home} away={total.away} shootOut={mayGoOn ? (draft.shootOut[0] ?? null) : null} />
        </output>
      )}
      <div className={styles.foot}>
        {problem === null ? null : (
          <div className={styles.alert} role="alert">
            <p>{i18n._(PROBLEMS[problem] ?? msg`These parts do not make a result.`)}</p>
          </div>
        )}
        {conflict === null ? null : (
          <div className={styles.alert} role="alert">
            <p>
              <strong>
                <Trans>The match changed while you were entering the result</Trans>
              </strong>
            </p>
            <p>
              {scoreText(conflict.was) === scoreText(conflict.now) ? (
                <Trans>Its score is still {scoreText(conflict.now)}; something else is new.</Trans>
              ) : (
                <Trans>
                  It was {scoreText(conflict.was)}, now it is {scoreText(conflict.now)}.
                </Trans>
              )}{' '}
              <Trans>
                Yours is {total.home}:{total.away}. Check it and save again, or close to keep what stands.
              </Trans>
            </p>
          </div>
        )}
        {save.isError && conflict === null ? <Refusal error={save.error} /> : null}
        <div className={styles.actions}>
          <Button type="submit" loading={save.isPending}>
            {!hasResult(match) ? <Trans>Save the result</Trans> : <Trans>Save the correction</Trans>}
          </Button>
          <Button variant="default" onClick={onDone}>
            <Trans>Close</Trans>
          </Button>
        </div>
      </div>
    </form>
  );
};
