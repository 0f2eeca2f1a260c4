/** localStorage in memory. */

export function memoryStorage(
  texts: Readonly<Record<string, string>> = {},
  { refuses = false }: { refuses?: boolean } = {},
): Storage {
  const kept = new Map(Object.entries(texts));
  return {
    get length() {
      return kept.size;
    },
    key: (at) => [...kept.keys()][at] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem(key, text) {
      if (refuses) throw new DOMException('No room', 'QuotaExceededError');
      kept.set(key, text);
    },
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  };
}
