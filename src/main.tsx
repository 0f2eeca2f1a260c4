/** Wakes the app after the first words are on the screen, so that nothing holds them up. */

/** The frame with the words from index.html; a page opened in the background gets none, so it is not waited for long. */
function firstFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 250);
  });
}

await firstFrame();
const { start } = await import('./app/start.tsx');
await start();

export {};
