/** Elements of a page without React. Words go in as text, never as HTML. */

type Attributes = Readonly<Record<string, string | boolean>>;
type Content = Node | string | null;

/** An attribute that is `true` is there without a value; one that is `false` is not there. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...content: readonly Content[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...content.filter((one) => one !== null));
  return made;
}

export function button(look: 'primary' | 'plain' | 'quiet', words: string, onPress?: () => void) {
  const made = element(
    'button',
    { class: `button button-${look}`, type: onPress ? 'button' : 'submit' },
    words,
  );
  if (onPress) made.addEventListener('click', onPress);
  return made;
}

export function actions(...buttons: readonly Node[]): HTMLElement {
  return element('div', { class: 'actions' }, ...buttons);
}

/** One matter under its heading, which takes the focus when `show` brings it. */
export function card(heading: string, ...content: readonly Content[]): HTMLElement {
  return element('section', { class: 'card' }, element('h2', { tabindex: '-1' }, heading), ...content);
}

/** A place for what is to be read out as it comes: `say` replaces it. */
export function saying(role: 'alert' | 'status'): { readonly at: HTMLElement; say(words: string): void } {
  const at = element('p', { role, class: role === 'alert' ? 'error' : 'status' });
  return { at, say: (words) => (at.textContent = words) };
}

export interface SecretField {
  readonly at: HTMLElement;
  readonly input: HTMLInputElement | HTMLTextAreaElement;
  /** Says what is wrong with it, and takes the focus; an empty text takes that away. */
  refuse(words: string): void;
  hint(words: string): void;
}

let fields = 0;

/** A field for what nobody else may see or remember. `lines`: for the twelve words of a code. */
export function secretField(label: string, kind: 'secret' | 'lines' = 'secret'): SecretField {
  const id = `field-${(fields += 1)}`;
  const plain = { id, autocomplete: 'off', autocapitalize: 'none', spellcheck: 'false' };
  const described = { ...plain, 'aria-describedby': `${id}-hint ${id}-error` };
  const input =
    kind === 'lines'
      ? element('textarea', { ...described, rows: '3' })
      : element('input', { ...described, type: 'password' });
  const hint = element('p', { class: 'hint', id: `${id}-hint`, hidden: true });
  const error = element('p', { class: 'error', id: `${id}-error`, hidden: true });
  const at = element('div', { class: 'field' }, element('label', { for: id }, label), hint, error, input);
  const put = (place: HTMLElement, words: string) => {
    place.textContent = words;
    place.hidden = words === '';
  };
  return {
    at,
    input,
    refuse(words) {
      put(error, words);
      at.classList.toggle('field-wrong', words !== '');
      input.setAttribute('aria-invalid', String(words !== ''));
      if (words !== '') input.focus();
    },
    hint: (words) => put(hint, words),
  };
}

/** A box to see what is typed into these fields. `set` ticks it. */
export function showTyped(
  label: string,
  shown: readonly SecretField[],
): { readonly at: HTMLElement; set(isShown: boolean): void } {
  const id = `field-${(fields += 1)}`;
  const box = element('input', { id, type: 'checkbox', autocomplete: 'off' });
  const apply = () => {
    for (const { input } of shown)
      if (input instanceof HTMLInputElement) input.type = box.checked ? 'text' : 'password';
  };
  box.addEventListener('change', apply);
  return {
    at: element('div', { class: 'choice' }, box, element('label', { for: id }, label)),
    set(isShown) {
      box.checked = isShown;
      apply();
    },
  };
}

/** Two frames: what was said before is on the screen when this resolves, however long the work after it stands in the way. */
export function shown(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
    setTimeout(resolve, 250);
  });
}
