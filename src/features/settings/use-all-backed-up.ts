/** Whether all that is here is in the last checked backup, told anew at each change. */

import { useEffect, useState } from 'react';
import { isAllBackedUp } from '#model/backed-up.ts';
import { useOpenPocketbook, usePocketbook } from '#pocketbook/use-pocketbook.ts';

interface Told {
  readonly of: number;
  readonly isAll: boolean;
}

/** Null while it is found out. False wherever it cannot be told. Of what does not open it says nothing. */
export function useAllBackedUp(): boolean | null {
  const book = useOpenPocketbook();
  const edition = usePocketbook((state) => state.edition);
  const [told, setTold] = useState<Told | null>(null);
  useEffect(() => {
    let gone = false;
    const tell = (isAll: boolean) => {
      if (!gone) setTold({ of: edition, isAll });
    };
    const state = book.getState();
    isAllBackedUp(book.records(), state.settings).then(
      (isAll) => tell(isAll && state.opening === null),
      () => tell(false),
    );
    return () => {
      gone = true;
    };
  }, [book, edition]);
  // What was found of an earlier edition says nothing of this one.
  return told?.of === edition ? told.isAll : null;
}
