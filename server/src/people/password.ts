import { MIN_PASSWORD } from "@callboard/shared/access/sign-in";
import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";

/** One of the costs that OWASP advises for scrypt: about 0.2 s and 32 MiB a guess. Each hash states it, so that it can grow. */
const COST = { N: 2 ** 15, r: 8, p: 3 };
const LENGTH = 32;
/** Node's own limit is a little under what N = 2^15 needs. */
const MAX_MEMORY = 128 * 1024 * 1024;

const MAX_LENGTH = 256;

/** Why a text cannot be a password; null when it can. There are no rules on its letters: they make passwords worse. */
export function passwordProblem(password: string): string | null {
  const length = Array.from(password).length;
  if (length < MIN_PASSWORD) return `a password needs at least ${MIN_PASSWORD} characters`;
  return length > MAX_LENGTH ? `a password has at most ${MAX_LENGTH} characters` : null;
}

/** Hashes a password for the store; tests with many sign-ins use a lower cost. */
export async function hashPassword(password: string, cost = COST): Promise<string> {
  const salt = randomBytes(16);
  const { N, r, p } = cost;
  const hash = await derive(password, salt, cost);
  return ["scrypt", N, r, p, salt.toString("base64url"), hash.toString("base64url")].join("$");
}

/** Whether a password matches the stored hash. Takes as long without a hash. */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  const [, N, r, p, salt, hash] = (kept ?? UNMATCHABLE).split("$");
  if (salt === undefined || hash === undefined) return false;
  const expected = Buffer.from(hash, "base64url");
  const cost = { N: Number(N), r: Number(r), p: Number(p) };
  const made = await derive(password, Buffer.from(salt, "base64url"), cost);
  return made.length === expected.length && timingSafeEqual(made, expected) && kept !== null;
}

const UNMATCHABLE = `scrypt$${COST.N}$${COST.r}$${COST.p}$${"A".repeat(22)}$${"A".repeat(43)}`;

function derive(password: string, salt: Buffer, cost: typeof COST): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // One encoding of the same letters, whatever the keyboard sends.
    const text = password.normalize("NFKC");
    scrypt(text, salt, LENGTH, { ...cost, maxmem: MAX_MEMORY }, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}
