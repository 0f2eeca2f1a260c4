/** What the page says about what was chosen. It stands there empty from the start, so that it is read out when it fills. */

export function Feedback({ text, lang }: { text: string | null; lang: string }) {
  return (
    <div role="status" className="feedback" lang={lang}>
      {text === null ? null : <p>{text}</p>}
    </div>
  );
}
