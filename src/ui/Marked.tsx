/** Text with the words looked for marked; each run is text, whatever it holds. */

export function Marked({ runs }: { runs: readonly { readonly text: string; readonly hit: boolean }[] }) {
  return runs.map(({ text, hit }, index) => (hit ? <mark key={index}>{text}</mark> : text));
}
