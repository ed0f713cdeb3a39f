import { useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { openCatalogue } from '../i18n/catalogues.ts';
import { isNamePutOff, putNameOff } from '../session/name-put-off.ts';
import { useMe } from '../session/use-me.ts';

/** Few people ever see it. */
const SplitMyName = lazy(async () => {
  const [{ SplitMyName: default_ }] = await Promise.all([
    import('../account/split-my-name.tsx'),
    openCatalogue('account'),
  ]);
  return { default: default_ };
});

/** Asks a signed-in person whose name nobody has split to split it, once after a sign-in. */
export const NameAsked = () => {
  const me = useMe().data;
  // The profile asks by itself, and a sign-in under way leads elsewhere.
  const elsewhere = useLocation({ select: ({ pathname }) => pathname !== '/me/settings' && pathname !== '/callback' });
  const [later, setLater] = useState<string | null>(null);
  const [begun, setBegun] = useState(false);
  const asked = me !== undefined && me.givenName === null && elsewhere && later !== me.id && !isNamePutOff(me.id);
  if (asked && !begun) setBegun(true);
  if (me === undefined || !begun) return null;
  const putOff = () => {
    putNameOff(me.id);
    setLater(me.id);
  };
  return (
    <Suspense fallback={null}>
      <SplitMyName key={me.id} me={me} opened={asked} onLater={putOff} />
    </Suspense>
  );
};
