/** Screens that stand in for another one, fetched with their words when they are first needed. */

import { lazy, Suspense, useState, type ComponentProps, type ComponentType, type ReactNode } from 'react';
import { loadWords } from '#i18n/i18n.ts';
import type { Namespace } from '#i18n/resources.ts';
import type { Platform } from '#platform/platform.ts';
import type * as AllOfWelcome from '#features/welcome/Welcome.tsx';
import type { GateTrouble as TroubleScreen } from './GateTrouble.tsx';
import type * as AllOfLock from './lock-screens.ts';

/** A screen that comes later; once preloaded it is drawn at once, without an empty moment. */
function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  words: Namespace[],
  meanwhile: ReactNode = null,
) {
  let found: ComponentType<Props> | undefined;
  const preload = async () => {
    const [screen] = await Promise.all([load(), loadWords(...words)]);
    found = screen;
    return { default: screen };
  };
  const Lazy = lazy(preload) as unknown as ComponentType<Props>;
  const Screen = (props: Props) => {
    // Chosen once: another component in its place would begin anew, and drop what was typed.
    const [Known] = useState<ComponentType<Props>>(() => found ?? Lazy);
    return (
      <Suspense fallback={meanwhile}>
        <Known {...props} />
      </Suspense>
    );
  };
  return { preload, Screen };
}

const welcome = later<ComponentProps<typeof AllOfWelcome.Welcome>>(
  async () => (await import('#features/welcome/Welcome.tsx')).Welcome,
  ['welcome'],
);
const readingOnly = later(
  async () => (await import('#features/welcome/ReadingOnly.tsx')).ReadingOnly,
  ['welcome'],
);
const gateTrouble = later<ComponentProps<typeof TroubleScreen>>(
  async () => (await import('./GateTrouble.tsx')).GateTrouble,
  ['errors', 'settings', 'lock'],
);
const notSaved = later(async () => (await import('./NotSavedNotice.tsx')).NotSavedNotice, ['errors']);
const notKept = later(async () => (await import('./NotKeptNotice.tsx')).NotKeptNotice, ['letterbox']);
const waitingDraft = later(
  async () => (await import('#features/reflections/WaitingDraft.tsx')).Beside,
  [],
  <div className="card card-coming" />,
);
const waitingLetters = later(
  async () => (await import('#features/reflections/WaitingLetters.tsx')).WaitingLetters,
  ['letterbox'],
  <div className="card card-coming" />,
);
const notFound = later(async () => (await import('./NotFound.tsx')).NotFound, ['errors']);
const updateNotice = later(async () => (await import('./UpdateNotice.tsx')).UpdateNotice, ['errors']);
const goOnLearning = later(
  async () => (await import('#features/alongside/GoOnLearning.tsx')).GoOnLearning,
  ['alongside', 'curriculum'],
  <div className="card card-coming" />,
);

// Today stands without it, where it cannot be fetched.
const backupDue = later(
  () =>
    import('#features/today/BackupDue.tsx').then(
      ({ BackupDue }) => BackupDue,
      () => () => null,
    ),
  ['backup-due'],
);

type LockScreens = typeof AllOfLock;
type PropsOf<Name extends keyof LockScreens> = ComponentProps<LockScreens[Name]> & object;
const ofLock = <Name extends keyof LockScreens>(name: Name, ...words: Namespace[]) =>
  later<PropsOf<Name>>(
    async () => (await import('./lock-screens.ts'))[name] as ComponentType<PropsOf<Name>>,
    ['lock', ...words],
  );
// With the words of what may be written without unlocking.
const locked = ofLock('Locked', 'letterbox', 'reflections');
const locking = ofLock('Locking');
const hiddenSide = ofLock('HiddenSide');
const lockTools = ofLock('LockTools');

export const Locked = locked.Screen;
export const Locking = locking.Screen;
export const HiddenSide = hiddenSide.Screen;
export const LockTools = lockTools.Screen;
export const LeavePage = ofLock('LeavePage').Screen;
export const LockNotices = ofLock('LockNotices').Screen;
export const SetLock = ofLock('SetLock').Screen;
export const AskAgainDialog = ofLock('AskAgainDialog').Screen;
export const Welcome = welcome.Screen;
export const ReadingOnly = readingOnly.Screen;
export const GateTrouble = gateTrouble.Screen;
export const NotSavedNotice = notSaved.Screen;
export const NotFound = notFound.Screen;
export const NotKeptNotice = notKept.Screen;
export const BackupDue = backupDue.Screen;
/** Where there is a draft, its card is drawn with the first screen. */
export const preloadDraft = waitingDraft.preload;
export const WaitingDraft = waitingDraft.Screen;
export const WaitingLetters = waitingLetters.Screen;
export const UpdateNotice = updateNotice.Screen;
export const GoOnLearning = goOnLearning.Screen;

/** Where something is kept already, what is said of a backup is drawn with the first screen, so that nothing moves. */
export async function preloadBackupDue(platform: Platform): Promise<void> {
  const [{ howKept }] = await Promise.all([import('#services/how-kept.ts'), backupDue.preload()]);
  await howKept(platform);
}

/** Fetches the first run ahead, so that it is there when the first screen is drawn. */
export async function preloadWelcome(): Promise<void> {
  await Promise.all([welcome.preload(), readingOnly.preload()]);
}

/** Fetches what a mishap would need, before storage fails. */
export async function preloadMishaps(): Promise<void> {
  await Promise.all([gateTrouble.preload(), notSaved.preload()]);
}

/** Fetches what stands before a locked pocketbook, and what leaves it, before either is needed. */
export async function preloadLock(): Promise<void> {
  await Promise.all([
    waitingDraft.preload(),
    locked.preload(),
    locking.preload(),
    lockTools.preload(),
    hiddenSide.preload(),
  ]);
}
