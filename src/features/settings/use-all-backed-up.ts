/** Whether all that is here is in the last checked backup, told anew at each change. */

import { useEffect, useState } from 'react';
import { isAllBackedUp } from '#model/backed-up.ts';
import type { PocketbookState } from '#pocketbook/pocketbook.ts';
import { useOpenPocketbook, usePocketbook } from '#pocketbook/use-pocketbook.ts';

interface Told {
  readonly of: PocketbookState;
  readonly isAll: boolean;
}

/** Null while it is found out. False wherever it cannot be told. Of what does not open it says nothing. */
export function useAllBackedUp(): boolean | null {
  const book = useOpenPocketbook();
  const state = usePocketbook(itself);
  const [told, setTold] = useState<Told | null>(null);
  useEffect(() => {
    let gone = false;
    const tell = (isAll: boolean) => {
      if (!gone) setTold({ of: state, isAll });
    };
    // Every record of the state is in memory by now; a later one makes a state of its own.
    isAllBackedUp(book.records(), state.settings).then(
      (isAll) => tell(isAll && state.opening === null),
      () => tell(false),
    );
    return () => {
      gone = true;
    };
  }, [book, state]);
  // What was found of an earlier state says nothing of this one.
  return told?.of === state ? told.isAll : null;
}

const itself = (state: PocketbookState) => state;
