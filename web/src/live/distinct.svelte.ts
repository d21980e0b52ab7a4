import { untrack } from "svelte";

/**
 * A value that notifies its readers only when it differs. A value derived from the board would re-run its dependents on each
 * fact, changed or not, and of sixty bays only one has changed. Must be created during component setup.
 */
export function distinct<T>(read: () => T): { readonly current: T } {
  let value = $state.raw(untrack(read));
  $effect.pre(() => {
    value = read();
  });
  return {
    get current() {
      return value;
    },
  };
}
