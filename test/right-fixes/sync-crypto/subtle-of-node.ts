// style: webcrypto, imported from node:crypto
import { webcrypto } from 'node:crypto';

interface Login {
  readonly password: string;
  readonly salt: string;
  readonly rounds: number;
}

const { subtle } = webcrypto;

export const main = async (logins: Login[]): Promise<string[]> => {
  const encoder = new TextEncoder();
  const hashes = logins.map(async ({ password, salt, rounds }) => {
    const key = await subtle.importKey('raw', encoder.encode(password), 'PBKDF2', false, ['deriveBits']);
    const how = { name: 'PBKDF2', hash: 'SHA-256', salt: encoder.encode(salt), iterations: rounds };
    const found = new Uint8Array(await subtle.deriveBits(how, key, 256));
    return Array.from(found, (byte) => byte.toString(16).padStart(2, '0')).join('');
  });
  return await Promise.all(hashes);
};
