/**
 * Fingerprint or face: a passkey of this device whose PRF extension (W3C WebAuthn level 3, 10.1.4) gives 32 bytes for
 * a salt. Nothing is sent anywhere: the challenge is for form's sake, what counts is the bytes.
 */

type Bytes = Uint8Array<ArrayBuffer>;

interface MadePasskey {
  readonly credential: Bytes;
  readonly salt: Bytes;
  readonly output: Bytes;
}

export interface Passkey {
  /** Whether this browser has passkeys at all. */
  isThere(): boolean;
  /** Whether one can be made here, by this device's own fingerprint, face or PIN. */
  canBeMade(): Promise<boolean>;
  /** Makes one. Null where the person or the device does not go along, or has no PRF. */
  make(): Promise<MadePasskey | null>;
  /** Asks for one of these. Null where the person or the device does not go along. */
  ask(
    ways: readonly { name: string; credential: Bytes; salt: Bytes }[],
  ): Promise<{ name: string; output: Bytes } | null>;
}

interface PrfResults {
  prf?: { enabled?: boolean; results?: { first?: BufferSource } };
}

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const patience = 60_000;

function bytesOf(source: BufferSource): Bytes {
  const view = ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
    : new Uint8Array(source);
  return new Uint8Array(view);
}

function outputOf(credential: PublicKeyCredential): Bytes | null {
  const { prf } = credential.getClientExtensionResults() as PrfResults;
  return prf?.results?.first ? bytesOf(prf.results.first) : null;
}

async function get(ways: readonly { credential: Bytes; salt: Bytes }[]): Promise<PublicKeyCredential | null> {
  // Each passkey is asked with its own salt, under its id in base64url.
  const evalByCredential = Object.fromEntries(
    ways.map(({ credential, salt }) => [toBase64Url(credential), { first: salt }]),
  );
  const publicKey = {
    challenge: random(32),
    timeout: patience,
    userVerification: 'required' as const,
    allowCredentials: ways.map(({ credential }) => ({ type: 'public-key' as const, id: credential })),
    extensions: { prf: { evalByCredential } } as AuthenticationExtensionsClientInputs,
  };
  return (await navigator.credentials.get({ publicKey })) as PublicKeyCredential | null;
}

function toBase64Url(bytes: Bytes): string {
  const text = btoa(String.fromCharCode(...bytes));
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

async function make(): Promise<MadePasskey | null> {
  const salt = random(32);
  const made = (await navigator.credentials.create({
    publicKey: {
      challenge: random(32),
      rp: { name: 'Pocketbook' },
      // The name is shown by the phone beside its other passkeys: neutral.
      user: { id: random(16), name: 'Pocketbook', displayName: 'Pocketbook' },
      pubKeyCredParams: [
        { type: 'public-key', alg: -7 },
        { type: 'public-key', alg: -257 },
      ],
      timeout: patience,
      attestation: 'none',
      authenticatorSelection: {
        authenticatorAttachment: 'platform',
        residentKey: 'discouraged',
        userVerification: 'required',
      },
      extensions: { prf: { eval: { first: salt } } },
    },
  })) as PublicKeyCredential | null;
  if (!made) return null;
  const credential = new Uint8Array(made.rawId);
  // Some devices give the bytes only when asked a second time.
  const asked = outputOf(made) ? made : await get([{ credential, salt }]);
  const output = asked && outputOf(asked);
  return output ? { credential, salt, output } : null;
}

const isThere = () => 'PublicKeyCredential' in globalThis && 'credentials' in navigator;

export const passkey: Passkey = {
  isThere,
  async canBeMade() {
    if (!isThere()) return false;
    try {
      return await PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable();
    } catch {
      return false;
    }
  },
  make: () => make().catch(refused),
  async ask(ways) {
    const given = await get(ways).catch(refused);
    const output = given && outputOf(given);
    const way = given && ways.find(({ credential }) => toBase64Url(credential) === given.id);
    return way && output ? { name: way.name, output } : null;
  },
};

/** The browser throws the same for "not now", "no such key" and "not possible here". */
function refused(error: unknown): null {
  if (error instanceof DOMException) return null;
  throw error;
}
