/** Wakes the app after the first words are on the screen, so that nothing holds them up. Says so where it does not wake. */

const { documentElement: page } = document;
const root = document.getElementById('root');
/** React takes them away as it draws. */
const firstWords = [...(root?.childNodes ?? [])];

/** The frame with the words from index.html; a page opened in the background gets none, so it is not waited for long. */
function firstFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 250);
  });
}

/** Part of the app is broken, or never came: the words for that are in index.html, and need nothing else. */
function fail(cause: unknown): void {
  root?.replaceChildren(...firstWords);
  page.dataset['failed'] = '';
  reportError(cause);
}

try {
  await firstFrame();
  const { start } = await import('./app/start.tsx');
  await start(fail);
} catch (cause) {
  fail(cause);
}

export {};
