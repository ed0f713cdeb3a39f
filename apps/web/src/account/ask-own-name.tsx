import { lazy, Suspense, useState } from 'react';
import { openCatalogue } from '../i18n/catalogues.ts';
import { useMe } from '../session/use-me.ts';

const OwnName = lazy(async () => {
  const [{ OwnName: component }] = await Promise.all([import('./own-name.tsx'), openCatalogue('account')]);
  return { default: component };
});

/** Under which this tab remembers that somebody would rather say it later. */
const LATER = 'prodvor.own-name-later';

const isPutOff = (userId: string): boolean => {
  try {
    return sessionStorage.getItem(LATER) === userId;
  } catch {
    return false;
  }
};

const putOff = (userId: string): void => {
  try {
    sessionStorage.setItem(LATER, userId);
  } catch {
    // A browser that keeps nothing asks again.
  }
};

/** After a sign-in a person whose name is whole is asked once to split it. */
export const AskOwnName = () => {
  const me = useMe().data;
  const [closed, setClosed] = useState<string | null>(null);
  if (me === undefined || me.givenName !== null || closed === me.id || isPutOff(me.id)) return null;
  const close = (): void => {
    putOff(me.id);
    setClosed(me.id);
  };
  return (
    <Suspense>
      <OwnName me={me} opened onClose={close} />
    </Suspense>
  );
};
