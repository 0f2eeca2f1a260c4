/** Says how much can be saved, asks for a passphrase of the file's own, makes the file and hands it over. */

import type { RescueWords } from '#i18n/rescue-words.ts';
import { saveFile } from '#platform/save-file.ts';
import { makeRecoveryCode } from '#vault/vault.ts';
import { actions, button, card, element, saying, secretField, showTyped, shown } from './element.ts';

/** How many records can be put into a file, and of how many that is not so. */
export interface Found {
  readonly records: number;
  readonly newer: number;
  readonly unreadable: number;
}
export interface File {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly records: number;
}

/** As in Settings: who has the file may try for ever. */
const shortest = 8;
const wordsOffered = 4;

/** `make` gives null where the file could not be made, or not be read back. `onMade`: nothing opened is needed any more. */
export function backupStep(
  t: RescueWords,
  found: Found,
  make: (passphrase: string) => Promise<File | null>,
  onMade: (done: HTMLElement) => void,
): HTMLElement {
  const { records } = found;
  const left = notInTheFile(t, found);
  if (records === 0) return card(t('found.heading'), element('p', {}, t('found.nothing')), ...left());
  return card(
    t('found.heading'),
    element('p', {}, t('found.records', { count: records })),
    element('p', { class: 'hint' }, t('found.isRecord')),
    ...left(),
    fileForm(t, make, (file, isTaken) => onMade(madeStep(t, file, isTaken, left))),
  );
}

/** Sentences about what does not come along; made anew for each place where they stand. */
function notInTheFile(t: RescueWords, { newer, unreadable }: Found): () => HTMLElement[] {
  return () => [
    ...(newer > 0 ? [element('p', {}, t('found.newer', { count: newer }))] : []),
    ...(unreadable > 0 ? [element('p', {}, t('found.unreadable', { count: unreadable }))] : []),
  ];
}

function fileForm(
  t: RescueWords,
  make: (passphrase: string) => Promise<File | null>,
  onMade: (file: File, isTaken: boolean) => void,
): HTMLElement {
  const first = secretField(t('file.passphrase'));
  const again = secretField(t('file.again'));
  const typed = showTyped(t('showTyped'), [first, again]);
  const [said, fault] = [saying('status'), saying('alert')];
  const go = button('primary', t('file.make'));
  const offer = button('plain', t('file.offer'), () => {
    void makeRecoveryCode().then((code) => {
      first.input.value = code.split(' ').slice(0, wordsOffered).join(' ');
      again.input.value = '';
      first.refuse('');
      again.hint(t('file.offered'));
      typed.set(true);
      again.input.focus();
    });
  });
  const makeIt = async () => {
    const passphrase = first.input.value;
    for (const one of [first, again]) one.refuse('');
    fault.say('');
    if (passphrase.length < shortest) return first.refuse(t('file.tooShort', { count: shortest }));
    if (passphrase !== again.input.value) return again.refuse(t('file.differ'));
    go.disabled = true;
    said.say(t('file.making'));
    await shown();
    const file = await make(passphrase).catch(() => null);
    go.disabled = false;
    said.say('');
    if (file === null) return fault.say(t('file.notMade'));
    for (const { input } of [first, again]) input.value = '';
    onMade(file, handOver(file));
  };
  const form = element(
    'form',
    { class: 'stack' },
    element('p', {}, t('file.what')),
    first.at,
    again.at,
    typed.at,
    actions(offer),
    element('p', { class: 'hint' }, t('file.warning')),
    fault.at,
    said.at,
    actions(go),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!go.disabled) void makeIt();
  });
  return form;
}

/** False where the browser does not take the file. */
function handOver({ name, bytes }: File): boolean {
  try {
    saveFile(name, 'application/octet-stream', bytes);
    return true;
  } catch {
    return false;
  }
}

function madeStep(t: RescueWords, file: File, isTaken: boolean, left: () => HTMLElement[]): HTMLElement {
  const fault = saying('alert');
  const told = (taken: boolean) => fault.say(taken ? '' : t('file.notTaken'));
  told(isTaken);
  const { name, records } = file;
  return card(
    t('made.heading'),
    element('p', {}, t('made.records', { count: records, name })),
    ...left(),
    element('p', {}, t('made.keep')),
    fault.at,
    actions(button('plain', t('made.again'), () => told(handOver(file)))),
  );
}
