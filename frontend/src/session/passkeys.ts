import { Problem } from '../api/problem';

/** Why this page cannot use passkeys; empty where it can. `origin` is where the service says that they work. */
export function whyNoPasskeys(origin?: string): string {
  const { hostname, origin: here } = window.location;
  if (/^[\d.]+$|^\[/.test(hostname)) return 'Passkeys need an address with a name, and this one is a number.';
  if (origin !== undefined && origin !== '' && origin !== here)
    return `Passkeys work at ${origin}. Open Lateral there.`;
  if (!('PublicKeyCredential' in window)) return 'This browser, or this address, cannot use passkeys.';
  return '';
}

type Json = Record<string, unknown>;

function bytes(text: unknown): Uint8Array<ArrayBuffer> {
  const plain = atob(String(text).replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}

function text(buffer: ArrayBuffer | null): string | undefined {
  if (!buffer) return undefined;
  const plain = String.fromCharCode(...new Uint8Array(buffer));
  return btoa(plain).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

function described(all: unknown): PublicKeyCredentialDescriptor[] {
  return ((all as Json[] | undefined) ?? []).map(
    (each) => ({ ...each, id: bytes(each['id']) }) as unknown as PublicKeyCredentialDescriptor,
  );
}

function given(credential: Credential | null): PublicKeyCredential {
  if (credential) return credential as PublicKeyCredential;
  throw notUsed();
}

function notUsed(): Problem {
  return new Problem({
    status: 0,
    code: 'passkey',
    title: 'The passkey was not used',
    detail: 'The passkey was not used. Try again, or choose another way.',
  });
}

async function asked<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch {
    throw notUsed(); // closed, or too slow, or this device has the passkey already
  }
}

/** Has the browser make a passkey. Options as the API gives them; the answer as the API reads it. Errors: Problem. */
export async function makePasskey(options: unknown): Promise<Json> {
  const from = options as Json;
  const publicKey = {
    ...from,
    challenge: bytes(from['challenge']),
    user: { ...(from['user'] as Json), id: bytes((from['user'] as Json)['id']) },
    excludeCredentials: described(from['excludeCredentials']),
  } as unknown as PublicKeyCredentialCreationOptions;
  const made = given(await asked(() => navigator.credentials.create({ publicKey })));
  const response = made.response as AuthenticatorAttestationResponse;
  return {
    ...named(made),
    response: {
      clientDataJSON: text(response.clientDataJSON),
      attestationObject: text(response.attestationObject),
      transports: response.getTransports(),
    },
  };
}

/** Has the browser show a passkey. Errors: Problem. */
export async function showPasskey(options: unknown): Promise<Json> {
  const from = options as Json;
  const publicKey = {
    ...from,
    challenge: bytes(from['challenge']),
    allowCredentials: described(from['allowCredentials']),
  } as unknown as PublicKeyCredentialRequestOptions;
  const shown = given(await asked(() => navigator.credentials.get({ publicKey })));
  const response = shown.response as AuthenticatorAssertionResponse;
  return {
    ...named(shown),
    response: {
      clientDataJSON: text(response.clientDataJSON),
      authenticatorData: text(response.authenticatorData),
      signature: text(response.signature),
      userHandle: text(response.userHandle),
    },
  };
}

function named(credential: PublicKeyCredential): Json {
  return {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    clientExtensionResults: credential.getClientExtensionResults(),
  };
}
