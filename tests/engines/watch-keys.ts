/** Which keys the app makes: noted in the page, so that their bytes can be looked for on the disk. */

/** 32 bytes each, as hexadecimal. */
export interface SeenKeys {
  /** Made by the browser, to be kept as a `CryptoKey` in its storage. */
  device: string[];
  /** Brought to the browser as bytes: data keys, and keys from a passphrase or a code. */
  brought: string[];
}

/** Runs in the page, before the app makes a key. The app gets what it asked for: a key that cannot be exported. */
export function watchKeys(): void {
  const seen: SeenKeys = { device: [], brought: [] };
  const { subtle } = crypto;
  const hex = (bytes: BufferSource) => {
    const view = ArrayBuffer.isView(bytes) ? bytes : new Uint8Array(bytes);
    return [...new Uint8Array(view.buffer, view.byteOffset, view.byteLength)]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('');
  };
  const isAes = (algorithm: unknown) =>
    (typeof algorithm === 'string' ? algorithm : (algorithm as { name?: unknown }).name) === 'AES-GCM';
  const generateKey = subtle.generateKey.bind(subtle) as (...all: unknown[]) => Promise<CryptoKey>;
  const importKey = subtle.importKey.bind(subtle) as (...all: unknown[]) => Promise<CryptoKey>;
  Object.assign(subtle, {
    async generateKey(algorithm: unknown, extractable: boolean, usages: unknown) {
      if (!isAes(algorithm)) return generateKey(algorithm, extractable, usages);
      const raw = await subtle.exportKey('raw', await generateKey(algorithm, true, usages));
      seen.device.push(hex(raw));
      return importKey('raw', raw, algorithm, extractable, usages);
    },
    importKey(format: unknown, bytes: BufferSource, algorithm: unknown, ...rest: unknown[]) {
      if (format === 'raw' && isAes(algorithm)) seen.brought.push(hex(bytes));
      return importKey(format, bytes, algorithm, ...rest);
    },
  });
  Object.assign(globalThis, { seenKeys: seen });
}

/** Runs in the page. */
export function readSeenKeys(): SeenKeys {
  return (globalThis as unknown as { seenKeys: SeenKeys }).seenKeys;
}
